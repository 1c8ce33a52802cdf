"""What marking means at this moment: on the selection, on the mark in hand, or from now on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desk import argument, verbs
from desk.i18n import N_, _
from desk.model import Annotation, Change, Code, Edit
from desk.problem import Problem
from desk.qt.words import capital, code_name, excerpt
from desk.settings import NAME

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desk.model import Revision, Uid
    from desk.qt.reading import Pane
    from desk.qt.window import Window


class Marking(QObject):
    """Marks, moves, links and removes; knows the code that sticks and the link that is begun.

    Signals:
        mode_changed: `sticky` or `linking` is another.
    """

    mode_changed = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.sticky: Code | None = None
        self.linking: Annotation | None = None

    # ---- marks ---------------------------------------------------------------------------------

    def mark(self, code: Code) -> None:
        """Mark the selection; else give the mark in hand this code; else let the code stick."""
        pane = self._window.reading.current
        if pane is not None and _selected(pane):
            self.mark_selection(pane, code)
        elif (annotation := self._window.focused()) is not None:
            self.recode(annotation, code)
        else:
            self.stick(None if self.sticky == code else code)

    def mark_selection(self, pane: Pane, code: Code, *also: Edit) -> None:
        """Mark what is selected in an article; `also` are edits of the same step."""
        start, end = pane.page.selection()
        creator = self._window.settings.get(NAME)
        values = self._values(pane, start, end, code)
        annotation, change = verbs.mark(pane.revision, start, end, code, creator, **values)
        if also:
            change = Change(change.label, (*also, *change.edits))
        if self._window.do(change):
            pane.page.select(annotation.end, annotation.end)
            self._window.focus(annotation.uid)

    def _values(self, pane: Pane, start: int, end: int, code: Code) -> dict[str, Any]:
        """Return what a figure says of itself: its value, unit and the rest."""
        if not (code.built_in and code.name == "figure"):
            return {}
        from desk.ledger.taking import fields_in

        known = self._window.lights.known.at_hand(pane.article, pane.revision)
        found = fields_in(pane.article, pane.revision, start, end, known)
        return {"fields": found} if found else {}

    def recode(self, annotation: Annotation, code: Code) -> None:
        """Give a mark another code; one that becomes a figure and holds no value gets its own."""
        if annotation.code == code.uid:
            return
        pane = self._window.reading.pane_of(annotation.article)
        values = {}
        if not annotation.fields and pane and pane.revision.uid == annotation.revision:
            values = self._values(pane, annotation.start, annotation.end, code)
        self._window.do(verbs.edit(annotation, N_("Change the code"), code=code.uid, **values))

    def new_code(self, pane: Pane, name: str) -> None:
        """Make a code of the reader's own and mark the selection with it, in one step."""
        if (known := self._alike(name)) is not None:
            raise Problem(
                _("There is a code “{name}” already.").format(name=code_name(known)),
                _("Mark with it, or choose another name."),
            )
        code = self.fresh_code(name)
        if _selected(pane):
            self.mark_selection(pane, code, Edit(None, code))
        else:
            self._window.do(verbs.add(N_("New code"), code))

    def fresh_code(self, name: str) -> Code:
        """Return a code with the next colour and the next free key."""
        from desk.qt.theme import OWN_COLOURS

        own = self._window.shelf.own_codes()
        light, dark = OWN_COLOURS[len(own) % len(OWN_COLOURS)]
        taken = {code.key for code in self._window.shelf.codes.values()}
        key = next((str(n) for n in range(1, 10) if str(n) not in taken), "")
        line = ("solid", "dashed", "dotted")[len(own) % 3]
        place = max((code.place for code in self._window.shelf.codes.values()), default=0) + 1
        return Code(name, colour=light, colour_dark=dark, line=line, key=key, place=place)

    def _alike(self, name: str) -> Code | None:
        wanted = "".join(name.split()).casefold()
        codes = self._window.shelf.codes.values()
        named = ((code, code_name(code)) for code in codes)
        return next((c for c, n in named if "".join(n.split()).casefold() == wanted), None)

    def move(self, uid: Uid, start: int, end: int) -> None:
        """Give a mark other ends: they were dragged."""
        annotation = self._window.shelf.annotation(uid)
        if annotation is None:
            return
        revision = self._revision(annotation)
        self._window.attempt(lambda: self._window.do(verbs.move(annotation, revision, start, end)))

    def nudge(self, end: str, direction: int) -> None:
        """Move the `start` or the `end` of the mark in hand by a character or a Latin word."""
        annotation = self._window.focused()
        if annotation is None:
            raise Problem(_("No mark is selected."), _("Click on a mark, or go to one with N."))
        text = self._revision(annotation).text
        start, stop = annotation.start, annotation.end
        if end == "start":
            start = min(step(text, start, direction), stop - 1)
        else:
            stop = max(step(text, stop, direction), start + 1)
        if (start, stop) != (annotation.start, annotation.end) and text[start:stop].strip():
            self._window.do(verbs.move(annotation, self._revision(annotation), start, stop))
            self._window.reveal(annotation.uid)

    def remove(self, annotations: Iterable[Annotation]) -> None:
        """Take marks out, with the arrows that hang on them."""
        gone = list(annotations)
        if not gone:
            raise Problem(_("No mark is selected."), _("Click on a mark, or go to one with N."))
        shelf = self._window.shelf
        arrows = {r.uid: r for mark in gone for r in shelf.relations(mark.uid)}
        if self._window.do(verbs.remove(gone, arrows.values())):
            self._window.focus(None)
            self._window.foot.notice.tell(
                _("The mark is gone.")
                if len(gone) == 1
                else _("{count} marks are gone.").format(count=len(gone)),
                _("Undo"),
                lambda: self._window.commands.run("annotate.undo"),
            )

    def _revision(self, annotation: Annotation) -> Revision:
        pane = self._window.reading.pane_of(annotation.article)
        if pane is not None and pane.revision.uid == annotation.revision:
            return pane.revision
        return self._window.library.revision_of(annotation.revision)

    # ---- a code that sticks --------------------------------------------------------------------

    def stick(self, code: Code | None) -> None:
        """Mark every selection with this code from now on; None ends it."""
        self.sticky, self.linking = code, None
        self.mode_changed.emit()

    def selection_finished(self, pane: Pane) -> bool:
        """Mark what was just selected if a code sticks; tell whether it did."""
        if self.sticky is None or not _selected(pane):
            return False
        code = self.sticky
        self._window.attempt(lambda: self.mark_selection(pane, code))
        return True

    # ---- arrows --------------------------------------------------------------------------------

    def link(self) -> None:
        """Begin an arrow at the mark in hand, or end the one that was begun there."""
        annotation = self._window.focused()
        if annotation is None:
            raise Problem(
                _("No mark is selected."),
                _("Click on the mark the link begins at, then press L."),
            )
        if self.linking is None:
            self.sticky, self.linking = None, annotation
            self.mode_changed.emit()
        else:
            self.link_to(annotation)

    def link_to(self, second: Annotation) -> None:
        """End the arrow that was begun at another mark."""
        first = self.linking
        if first is None:
            return
        tail, head, kind = self._arrow(first, second)
        change = verbs.relate(kind, tail, head, self._window.settings.get(NAME))
        self.linking = None
        self.mode_changed.emit()
        if self._window.do(change):
            said = _("{first} {relation} {second}.").format(
                first=capital(self._said(tail)),
                relation=_(argument.KINDS[kind].forth),
                second=self._said(head),
            )
            self._window.foot.notice.tell(said)

    def _arrow(self, first: Annotation, second: Annotation) -> tuple[Annotation, Annotation, str]:
        names = [self._code_name(mark) for mark in (first, second)]
        kind = argument.likely(*names)
        if kind == "rebuts" and names[0] != "rebuttal":
            first, second = second, first
        self._refuse_twice(kind, first, second)
        return first, second, kind

    def _refuse_twice(self, kind: str, tail: Annotation, head: Annotation) -> None:
        for arrow in self._window.shelf.relations(tail.uid):
            if {arrow.tail, arrow.head} == {tail.uid, head.uid} and arrow.kind == kind:
                raise Problem(
                    _("These two marks are linked already."),
                    _("The kind of the link can be changed in the panel on the right."),
                )

    def _code_name(self, mark: Annotation) -> str:
        code = self._window.shelf.codes.get(mark.code)
        return code.name if code else ""

    def _said(self, mark: Annotation) -> str:
        return f"“{excerpt(mark.exact, 24)}”"

    def turned(self, uid: Uid) -> None:
        """Exchange the ends of an arrow."""
        arrow = self._window.shelf.relation(uid)
        if arrow is not None:
            after = replace(arrow, tail=arrow.head, head=arrow.tail, version=arrow.version + 1)
            self._window.do(Change(N_("Turn a link round"), (Edit(arrow, after),)))

    def mode(self) -> str:
        """Say what the next selection or click means; nothing when it means what it always does."""
        if self.sticky is not None:
            return _("Everything you select is marked as {code}.").format(
                code=code_name(self.sticky)
            )
        if self.linking is not None:
            return _(
                "Link from “{words}”: click the second mark, or go to it with N and press Enter."
            ).format(words=excerpt(self.linking.exact, 30))
        return ""

    def stop(self) -> bool:
        """End the mode; tell whether there was one."""
        if self.sticky is None and self.linking is None:
            return False
        self.stick(None)
        return True


def _selected(pane: Pane) -> bool:
    start, end = pane.page.selection()
    return start < end


def step(text: str, offset: int, direction: int) -> int:
    """Return the next place for an end: past one character, or past a whole Latin word."""
    at = offset if direction > 0 else offset - 1
    if not 0 <= at < len(text):
        return offset
    joined = _joined(text[at])
    offset += direction
    while 0 <= (at := offset if direction > 0 else offset - 1) < len(text):
        if not (_follows(text, offset) or (joined and _joined(text[at]))):
            break
        offset += direction
    return offset


def _joined(character: str) -> bool:
    return character.isalnum() and character < "\u2e80"


def _follows(text: str, offset: int) -> bool:
    # What belongs to the character before: accents, selectors of an emoji, joiners.
    import unicodedata

    return offset < len(text) and (
        unicodedata.combining(text[offset]) > 0
        or text[offset] in "\u200d\ufe0f\ufe0e"
        or text[offset - 1] == "\u200d"
        or "\U0001f3fb" <= text[offset] <= "\U0001f3ff"
    )
