"""Articles that are much the same text, such as an agency's report in several papers.

They stay articles of their own; the reader is told once, when one comes in, and can have both side
by side, and say that they are the same text or that they are not.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QTimer, Signal

from desk.aligning import Alike
from desk.i18n import N_, _, ngettext
from desk.model import Article, Change, Edit, Refusal, Revision
from desk.problem import Problem
from desk.qt import words
from desk.qt.job import Job
from desk.qt.same_line import SameLine
from desk.settings import ALIGN

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from desk.model import Uid
    from desk.qt.reading import Pane
    from desk.qt.window import Window
    from desk.store import Library

RULE = "same_text"
"""The rule of the refusals that say that two articles are not the same text."""

SURE = "two_texts"
"""The rule of the refusals to take two articles for two texts: the reader says they are one."""

_LATER = 1500
"""Milliseconds after the library is open: the reader comes first."""
_made: WeakKeyDictionary[Window, SameTexts] = WeakKeyDictionary()


def same_texts(window: Window) -> SameTexts:
    """Return what knows which articles of a window are much the same."""
    if window not in _made:
        _made[window] = SameTexts(window)
    return _made[window]


class SameTexts(QObject):
    """Samples every text once, beside the window, and follows what changes.

    Signals:
        changed: what is the same as what may be another now.
    """

    changed = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._alike = Alike()
        self._job: Job | None = None
        self._known = self._ended = False
        self._waiting: dict[Uid, bool] = {}
        self._decided: list[Refusal] | None = None
        window.bridge.changed.connect(self._heard)
        window.reading.opened.connect(self._name)
        self.changed.connect(self._name)
        window.closed.connect(self.end)

    def begin(self) -> None:
        """Begin to read the texts of the library, in a while."""
        QTimer.singleShot(_LATER, self, self.read)

    def read(self) -> None:
        """Read them now, beside the window."""
        if self._job is None and not self._known and not self._ended:
            self._job = Job(_sampled(self._window.library), "")
            self._job.done.connect(self._read)
            self._job.finished.connect(self._finished)
            self._job.start(Job.Priority.LowestPriority)

    def end(self) -> None:
        """Stop reading."""
        self._ended = True
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

    def others(self, article: Uid) -> list[tuple[Article, float]]:
        """Return the articles much the same as one and how much of it they share, 0 to 1.

        Those that the reader said are the same come first, whatever has become of their texts.
        """
        shares = dict(self._alike.of(article))
        sure = [uid for uid in self._said(SURE, article) if uid not in shares]
        shares |= dict.fromkeys(sure, 0.0)
        refused, shelf = self._said(RULE, article), self._window.shelf.articles
        found = [uid for uid in shares if uid in shelf and uid not in refused]
        found.sort(key=lambda uid: uid not in self._said(SURE, article))
        return [(shelf[uid], shares[uid]) for uid in found]

    def sure(self, article: Uid, other: Uid) -> bool:
        """Tell whether the reader said that two articles are the same text."""
        return other in self._said(SURE, article)

    def beside(self, article: Uid, other: Uid) -> None:
        """Open two of them side by side, scrolling together."""
        from desk.qt.together import together

        reading = self._window.reading
        if not any(pane.article.uid == article for pane in reading.panes):
            reading.open(article)
        reading.open(other, beside=True)
        if not self._window.settings.get(ALIGN):
            together(self._window).turn(True)
            self._window.commands.refresh()

    def refuse(self, article: Uid, other: Uid) -> None:
        """Take note that two articles are not the same text; a step that can be undone."""
        said = self._said(SURE, article).get(other)
        edits = (Edit(None, Refusal(RULE, *sorted((article, other)))),)
        before = (Edit(said, None),) if said is not None else ()
        self._window.do(Change(N_("Tell two texts apart"), before + edits))

    def confirm(self, article: Uid, other: Uid) -> None:
        """Take note that two articles are the same text; a step that can be undone."""
        if self.sure(article, other):
            return
        said = Refusal(SURE, *sorted((article, other)))
        self._window.do(Change(N_("Take two articles for the same text"), (Edit(None, said),)))

    def _said(self, rule: str, article: Uid) -> dict[Uid, Refusal]:
        """Return what the reader said by a rule about an article, by the other one."""
        if self._decided is None:
            self._decided = self._window.library.refusals()
        return {
            said.second if said.first == article else said.first: said
            for said in self._decided
            if said.rule == rule and article in (said.first, said.second)
        }

    def _name(self) -> None:
        """Say in the head of each open article what is much the same."""
        if self._known and not self._ended:
            for pane in self._window.reading.panes:
                self._name_in(pane)

    def _name_in(self, pane: Pane) -> None:
        article = pane.article.uid
        others = [other for other, _share in self.others(article)]
        line = pane.header.findChild(SameLine)
        if line is None:
            if not others:
                return
            line = SameLine(self._window.commands.keys("texts.alike"))
            line.clicked.connect(lambda: self._open_first(pane))
            pane.header.put_aside(line)
        sure = bool(others) and self.sure(article, others[0].uid)
        line.show_others(others, sure)
        if others:
            line.set_choices(self._choices(article, others[0].uid, sure))

    def _open_first(self, pane: Pane) -> None:
        for other, _share in self.others(pane.article.uid)[:1]:
            self._window.attempt(self.beside, pane.article.uid, other.uid)

    def _choices(
        self, article: Uid, other: Uid, sure: bool
    ) -> list[tuple[str, Callable[[], None]]]:
        does = partial(partial, self._window.attempt)
        return [
            (_("Open both"), does(self.beside, article, other)),
            *([] if sure else [(_("They are the same text"), does(self.confirm, article, other))]),
            (_("They are not the same"), does(self.refuse, article, other)),
        ]

    def _read(self, alike: Alike) -> None:
        if self._ended:
            return
        self._alike, self._known = alike, True
        self._follow()
        self.changed.emit()

    def _finished(self) -> None:
        self._job = None

    def _heard(self, change: Change) -> None:
        touched = False
        for edit in change.edits:
            record = edit.after or edit.before
            if isinstance(record, Revision):
                new = isinstance(edit.after, Revision) and edit.after.number == 1
                self._waiting[record.article] = new
                touched = True
            elif isinstance(record, Refusal):
                self._decided = None
                touched |= record.rule in (RULE, SURE)
            elif isinstance(record, Article) and edit.before is not None:
                touched = True
        if touched:
            self._window.soon(self._follow)

    def _follow(self) -> None:
        if not self._known or self._ended:
            return
        library, waiting = self._window.library, self._waiting
        self._waiting = {}
        for uid in waiting:
            try:
                self._alike.put(uid, library.revision(uid).text)
            except LookupError:
                self._alike.drop(uid)
        self._tell([uid for uid, new in waiting.items() if new])
        self.changed.emit()

    def _tell(self, new: list[Uid]) -> None:
        found = [(uid, others) for uid in new if (others := self.others(uid))]
        if not found:
            return
        uid, others = found[0]
        article, other = self._window.shelf.articles[uid], others[0][0]
        said = _("“{title}” is much the same text as “{other}”.").format(
            title=words.excerpt(article.title, 40), other=name_of(other)
        )
        if len(found) > 1:
            said = ngettext(
                "{count} new article is much the same text as another.",
                "{count} new articles are much the same text as others.",
                len(found),
            ).format(count=len(found))
        self._window.foot.notice.tell(
            said,
            _("Side by side"),
            lambda: self._window.attempt(self.beside, uid, other.uid),
            brief=False,
        )


def _sampled(library: Library) -> Generator[None, None, Alike]:
    from desk.store import search

    alike = Alike()
    with library.reading() as connection:
        for uid, text in search.texts(connection):
            alike.put(uid, text)
            yield None
    return alike


def name_of(article: Article) -> str:
    """Return the title of an article, short, with where it stood."""
    title = words.excerpt(article.title or _("Without a title"), 40)
    return f"{title} ({article.outlet})" if article.outlet else title


def show(window: Window) -> None:
    """Put the article in hand beside the one it is most like.

    Raises:
        Problem: there is none.
    """
    pane = window.reading.current
    others = same_texts(window).others(pane.article.uid) if pane is not None else []
    if pane is None or not others:
        raise Problem(
            _("No other article is much the same text as this one."),
            _("Search for its words to find single passages."),
        )
    same_texts(window).beside(pane.article.uid, others[0][0].uid)
