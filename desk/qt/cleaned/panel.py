"""The panel beside the pages: the edits by rule, the source, and what is to be done with them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desk import recleaning
from desk.cleaning.fenced import needs_fence
from desk.i18n import _
from desk.model import Revision
from desk.problem import Problem
from desk.qt import words
from desk.qt.cleaned import clean_place
from desk.qt.cleaned.detail import Detail
from desk.qt.cleaned.edit_line import EditLine
from desk.qt.cleaned.edit_list import ROW, EditList, Group
from desk.qt.cleaned.legend import Legend
from desk.qt.cleaned.sentences import account, summed
from desk.qt.cleaned.source_page import SourcePage
from desk.qt.cleaned.woven import KINDS, Step, Woven, weave
from desk.qt.flow_row import FlowRow
from desk.qt.theme import font
from desk.recleaning import Standing
from desk.settings import FAMILY, LINE_HEIGHT, LINE_WIDTH, TEXT_SIZE

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from PySide6.QtGui import QResizeEvent

    from desk.cleaning import Cleaned
    from desk.model import Change
    from desk.qt.reading import Pane
    from desk.qt.window import Window
    from desk.recleaning import Again

NAME = "what_was_cleaned"
_AT_ONCE = 300_000
"""Bytes of a source that are cleaned without a thread; more take longer than a blink."""
_LIST, _SOURCE = 350, 500
_ROWS = 4
"""Of the list, that are always seen."""
_NARROW = 560
"""Pixels below which the source stands under the list."""


class Panel(QWidget):
    """What was cleaned in the current article.

    Signals:
        shown: the source and the edits of the current article stand in it.
    """

    shown = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__()
        self.setObjectName(NAME)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._window = window
        self._pane: Pane | None = None
        self._standing: Standing | None = None
        self._woven: Woven | None = None
        self._step: Step | None = None
        self._ready: tuple[str, Cleaned] | None = None
        self._asked = 0
        self._make_parts()
        self._lay_out()
        self._connect()
        self.dress()

    # ---- the parts -----------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.head = words.label(_("What was cleaned"))
        self.sum = words.label(quiet=True, wrap=True)
        self.again = QPushButton(_("Clean again"))
        words.set_tip(self.again, _("By the rules of this Desk, as if it came in anew."))
        self.close_button = QToolButton()
        self.close_button.setToolTip(_("Put away"))
        self.close_button.setAccessibleName(_("Put away"))
        self.chips = FlowRow()
        self.list = EditList()
        self._line = EditLine(self._window, self.list)
        self.list.setItemDelegate(self._line)
        self.detail = Detail()
        self.detail.hide()
        self.source = SourcePage()
        self.legend = Legend()
        self.nothing = words.label(quiet=True, wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack = QStackedWidget()

    def _lay_out(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(self.head)
        titles.addWidget(self.sum)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 8)
        head.setSpacing(8)
        head.addLayout(titles, 1)
        head.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(8, 0, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.chips)
        column.addWidget(self.list, 1)
        column.addWidget(self.detail)
        right = QWidget()
        right.setObjectName("reading")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.source, 1)
        column.addWidget(self.legend)
        self.across = QSplitter(Qt.Orientation.Horizontal)
        self.across.setChildrenCollapsible(False)
        self.across.setHandleWidth(1)
        self.across.addWidget(left)
        self.across.addWidget(right)
        self.across.setStretchFactor(1, 1)
        self.across.setSizes([_LIST, _SOURCE])
        left.setMinimumWidth(200)
        self.list.setMinimumHeight(_ROWS * ROW)
        right.setMinimumWidth(240)
        self.stack.addWidget(self.across)
        self.stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.close_button.clicked.connect(lambda _on=False: self._window.commands.run(TOGGLE))
        self.again.clicked.connect(lambda _on=False: self._window.commands.run(AGAIN))
        self.list.chosen.connect(self._choose)
        self.list.toggled.connect(self.toggle)
        self.detail.asked.connect(lambda: self.list.toggle(self.list.current()))
        self.detail.asked_all.connect(self._toggle_rule)
        self.source.edit_clicked.connect(self._clicked)
        self.source.place_clicked.connect(self._to_clean)
        self.source.zoom_asked.connect(self._window.zoom)
        self.legend.code_asked.connect(lambda _on: self.load())
        self._window.reading.current_changed.connect(lambda _pane: self._soon())
        self._window.reading.opened.connect(self._soon)
        self._window.bridge.changed.connect(self._heard)

    def _soon(self) -> None:
        if self.isVisible():
            self._window.soon(self.follow)

    def dress(self) -> None:
        """Take the colours and the measures of the pages."""
        theme, get = self._window.theme, self._window.settings.get
        measures = (get(TEXT_SIZE), get(LINE_HEIGHT), get(LINE_WIDTH), get(FAMILY))
        self.source.set_look(theme.page_look(*measures))
        self.close_button.setIcon(theme.icon("close"))
        self.head.setFont(font(bold=True, script=words.script()))
        self.list.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the source below the list where there is no room for it beside."""
        super().resizeEvent(event)
        way = Qt.Orientation.Vertical if self.width() < _NARROW else Qt.Orientation.Horizontal
        if way != self.across.orientation():
            self.across.setOrientation(way)
            self.across.setSizes([_LIST, _SOURCE] if way == Qt.Orientation.Horizontal else [1, 1])
            self.detail.brief = way == Qt.Orientation.Vertical
            self._hold(self.list.current())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_line"):
            self._window.soon(self.dress)

    # ---- what is shown -------------------------------------------------------------------------

    def follow(self) -> None:
        """Show the current article; nothing happens where it is shown already."""
        pane = self._window.reading.current
        if pane is None:
            self._pane = self._standing = None
            self._say_nothing(_("Open an article to see how it was cleaned."))
            return
        self._pane, standing = pane, self._standing
        if standing is None or standing.revision.uid != pane.revision.uid:
            self.load()

    def load(self) -> None:
        """Clean the source of the current article, to know where each character came from."""
        pane = self._pane
        if pane is None:
            return
        try:
            standing = Standing.of(self._window.library, pane.article.uid)
        except Problem as problem:
            self._standing = None
            self._say_nothing(str(problem))
            return
        standing, code = self._knowing(standing), self.legend.code

        def work() -> tuple[Cleaned, Woven]:
            cleaned = recleaning.cleaned_as(standing)
            revision = standing.revision
            return cleaned, weave(cleaned, revision.repairs, revision.left_out, code)

        self._run(standing, work, lambda made: self._show(standing, *made))

    def _show(self, standing: Standing, cleaned: Cleaned, woven: Woven) -> None:
        before, old, kept = self._standing, self._woven, self.list.current()
        again = before is not None and before.article.uid == standing.article.uid
        place = self.source.position()
        self._standing, self._woven = standing, woven
        self._ready = (standing.revision.uid, cleaned)
        self._line.script = standing.article.script or "Hans"
        self.source.show_woven(woven, standing.article.script)
        if again and old is not None:
            self.source.restore((woven.shown(old.stored(place[0])), place[1]))
        else:
            self._come_along(standing, cleaned)
        self.list.fill(woven)
        self.legend.offer(woven.has_code)
        self._count()
        self._step = None
        self._hold(self.list.select_again(kept) if again and kept is not None else None)
        self.stack.setCurrentWidget(self.across)
        self.again.setEnabled(True)
        self.shown.emit()

    def _come_along(self, standing: Standing, cleaned: Cleaned) -> None:
        """Let the source begin where the reader is: a page's code may fill screens before."""
        if self._pane is not None and self._woven is not None:
            at = self._pane.page.position()[0] - standing.revision.blocks[0].end - 1
            place = next((one for one in cleaned.places[max(0, at) :] if one >= 0), 0)
            self.source.reveal(self._woven.shown(place))

    def _say_nothing(self, why: str) -> None:
        self.sum.setText("")
        self.nothing.setText(why)
        self.again.setEnabled(False)
        self.stack.setCurrentWidget(self.nothing)

    def _count(self) -> None:
        counts = self.list.edits.counts()
        self.sum.setText(summed(counts, self._standing))
        chosen = self.list.edits.kind()
        self.chips.clear()
        for kind, said in (("", _("All")), *((k, _(v)) for k, v in KINDS.items())):
            count = sum(counts.values()) if not kind else counts.get(kind, 0)
            if count:
                self.chips.add(self._chip(kind, f"{said} {count}", kind == chosen))

    def _chip(self, kind: str, said: str, on: bool) -> QToolButton:
        made = QToolButton()
        made.setProperty("chip", True)
        made.setCheckable(True)
        made.setChecked(on)
        made.setText(said)
        made.clicked.connect(lambda _on=False: self.filter(kind))
        return made

    def filter(self, kind: str) -> None:
        """List only the edits of one kind; of all where it is empty."""
        self.list.set_kind(kind)
        self._count()
        self._hold(None)

    # ---- one edit ------------------------------------------------------------------------------

    def _choose(self, entry: Group | Step) -> None:
        self._hold(entry)
        if isinstance(entry, Step):
            self.source.choose(entry)
            self._show_clean(entry)

    def _hold(self, entry: Group | Step | None) -> None:
        self._step = entry if isinstance(entry, Step) else None
        script = self._standing.article.script if self._standing else ""
        self.detail.show_entry(entry, self.list.edits, script or "Hans")
        self.source.choose(self._step, move=False)

    def _clicked(self, uid: str) -> None:
        step = self._woven.steps[int(uid.rstrip("+"))] if self._woven else None
        if step is None:
            return
        if self.list.edits.kind() not in ("", step.kind):
            self.filter("")
        self.list.select(step.uid)
        self._hold(step)
        self._show_clean(step)

    def _show_clean(self, step: Step) -> None:
        """Let the clean page come to the place of an edit."""
        if self._pane is None or self._standing is None or self._woven is None:
            return
        page, length = self._pane.page, len(self._pane.revision.text)
        start, end = clean_place.of(step, self._standing, self._woven, self._titled())
        page.reveal(min(start, length), min(end, length))
        page.select(min(start, length), min(end, length))

    def _titled(self) -> Sequence[int]:
        """Return where in the source the characters of the title stand."""
        return self._ready[1].title_places if self._ready is not None else ()

    def _to_clean(self, offset: int) -> None:
        if self._woven is None or self._pane is None or self._standing is None:
            return
        if (place := self._woven.in_clean(offset)) is not None:
            at = place + self._standing.revision.blocks[0].end + 1
            self._pane.page.reveal(min(at, len(self._pane.revision.text)))

    # ---- taking back and making again ----------------------------------------------------------

    def toggle(self, steps: Sequence[Step], on: bool) -> None:
        """Take edits back (`on` is False), or make them again."""
        repairs = [step.repair for step in steps]
        standing = self._fresh()
        if standing is None or not repairs:
            return
        verb = recleaning.put_back if on else recleaning.leave_out
        self._run(standing, lambda: verb(standing, repairs), self._made)

    def clean_again(self) -> None:
        """Clean by the present rules, all edits made and corrections by hand dropped."""
        if (standing := self._fresh()) is not None:
            self._run(standing, lambda: recleaning.anew(standing), self._made)

    def _fresh(self) -> Standing | None:
        """Return the article with its marks of this moment."""
        if self._standing is None:
            return None
        uid = self._standing.article.uid
        found = self._window.attempt(lambda: Standing.of(self._window.library, uid))
        return self._knowing(found) if found is not None else None

    def _knowing(self, standing: Standing) -> Standing:
        """Return the same with its cleaning, where that was done already."""
        ready = self._ready
        mine = ready is not None and ready[0] == standing.revision.uid
        return replace(standing, known=ready[1]) if ready is not None and mine else standing

    def _toggle_rule(self) -> None:
        entry = self.list.current()
        if isinstance(entry, Step):
            reason = entry.repair.reason
            groups = (g for g in self.list.edits.groups if g.reason == reason)
            entry = next(groups, None)
        self.list.toggle(entry)

    def _made(self, again: Again) -> None:
        if not again.change.edits:
            self._window.foot.notice.tell(_("Nothing would change."))
            return
        self._ready = (again.revision.uid, again.cleaned)
        if self._window.do(again.change) and (said := account(again)):
            self._window.foot.notice.tell(said)

    def _run(self, standing: Standing, work: Callable[[], Any], then: Callable[[Any], Any]) -> None:
        """Do what takes long in a thread, and the rest at once; only the latest wish counts."""
        self._asked += 1
        asked = self._asked
        raw = standing.source.raw
        if len(raw) <= _AT_ONCE and not needs_fence(raw):
            self._window.attempt(lambda: then(work()))
            return

        def steps() -> Generator[None, None, Any]:
            yield
            return work()

        def done(result: Any) -> None:
            if asked == self._asked:
                then(result)

        self._window.foot.start(_("Cleaning …"), steps(), done, self._window.fail)

    def _heard(self, change: Change) -> None:
        if any(isinstance(edit.after or edit.before, Revision) for edit in change.edits):
            self._soon()


TOGGLE, AGAIN = "cleaning.what_was_cleaned", "cleaning.clean_again"
