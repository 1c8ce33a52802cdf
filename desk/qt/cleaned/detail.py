"""The edit in hand: why it was made, what went and what came, and the way to take it back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout

from desk.i18n import _, ngettext
from desk.qt import words
from desk.qt.cleaned.edit_list import Edits, Group
from desk.qt.cleaned.woven import CUT, HAND, KINDS, LEFT_OUT, NOTED, Step
from desk.qt.theme import font
from desk.recleaning import can_be_left_out

_MOST = 4000
_HIGH = 120


class Detail(QFrame):
    """One edit, or one rule.

    Signals:
        asked: the reader wants the entry in hand taken back, or made again.
        asked_all: the same for all edits of its rule.
    """

    asked = Signal()
    asked_all = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.brief = False  # what went and came is to be seen in the source right below
        self.reason = words.label(wrap=True)
        self.place = words.label(quiet=True, wrap=True)
        self.removed, self.inserted = _passage(), _passage()
        self.one, self.all = QPushButton(), QPushButton()
        self.one.clicked.connect(lambda _on=False: self.asked.emit())
        self.all.clicked.connect(lambda _on=False: self.asked_all.emit())
        self.all.setProperty("flat_link", True)
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 0)
        row.addWidget(self.one)
        row.addWidget(self.all)
        row.addStretch(1)
        self._said = [words.label(_("Removed"), quiet=True), words.label(_("Put in"), quiet=True)]
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(self.reason)
        column.addWidget(self.place)
        for said, field in zip(self._said, (self.removed, self.inserted), strict=True):
            column.addWidget(said)
            column.addWidget(field)
        column.addLayout(row)

    def show_entry(self, entry: Group | Step | None, edits: Edits, script: str) -> None:
        """Say everything there is to say of an entry; with none, hide."""
        self.setVisible(entry is not None)
        if entry is None:
            return
        group = entry if isinstance(entry, Group) else _group_of(entry, edits)
        self.reason.setFont(font(bold=True))
        self.reason.setText(group.title)
        whole = isinstance(entry, Group)
        self.place.setText(_of_group(group) if whole else _place(entry, edits))  # type: ignore[arg-type]
        self._passages(None if whole else entry, edits, script)  # type: ignore[arg-type]
        self._buttons(entry, group, edits)

    def _passages(self, step: Step | None, edits: Edits, script: str) -> None:
        known = step is None or (self.brief and step.placed)
        texts = ("", "") if known else (step.repair.removed, step.repair.inserted)  # type: ignore[union-attr]
        if step is not None and step.kind == NOTED and not known:
            texts = (edits.words(step).inserted, "")
        self._said[0].setText(_("Passage") if step and step.kind == NOTED else _("Removed"))
        for said, field, text in zip(self._said, (self.removed, self.inserted), texts, strict=True):
            said.setVisible(bool(text))
            field.setVisible(bool(text))
            field.show_text(text[:_MOST], script)

    def _buttons(self, entry: Group | Step, group: Group, edits: Edits) -> None:
        state = edits.state(entry)
        self.one.setVisible(state is not None and not isinstance(entry, Group))
        if not isinstance(entry, Group):
            self.one.setText(verb(entry))
        able = [step for step in group.steps if can_be_left_out(step.repair)]
        self.all.setVisible(len(able) > 1 or (isinstance(entry, Group) and bool(able)))
        out = sum(step.kind == LEFT_OUT for step in able)
        many = _("Make all {count} again") if out else _("Take all {count} back")
        self.all.setText(many.format(count=out or len(able)))
        if out == 1 and isinstance(entry, Step) and entry.kind == LEFT_OUT:
            self.all.hide()


class Passage(QScrollArea):
    """Words of the source, as they are; long ones scroll."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._words = words.label(wrap=True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._words)

    def show_text(self, text: str, script: str) -> None:
        """Show a passage in the letter shapes of its script."""
        self._words.setFont(font(script=script))
        self._words.setText(text)
        self._fit()

    def resizeEvent(self, event: object) -> None:
        """Take the height of the words, within reason."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        high = self._words.heightForWidth(max(40, self.viewport().width()))
        self.setFixedHeight(max(self.fontMetrics().height() + 2, min(_HIGH, high + 2)))


def _passage() -> Passage:
    return Passage()


def verb(step: Step) -> str:
    """Say what a press would do with an edit."""
    if step.kind == LEFT_OUT:
        return (
            _("Cut it again")
            if step.repair.inserted == "" and step.repair.removed
            else _("Make it again")
        )
    return _("Restore it") if step.kind == CUT else _("Take it back")


def _group_of(step: Step, edits: Edits) -> Group:
    reason = step.repair.reason
    return next(
        (g for g in edits.groups if g.reason == reason),
        Group(reason, (step,)),
    )


def _of_group(group: Group) -> str:
    out = sum(step.kind == LEFT_OUT for step in group.steps)
    counted = ngettext("{count} place", "{count} places", len(group.steps))
    counted = counted.format(count=len(group.steps))
    return f"{counted} · " + _("{count} left out").format(count=out) if out else counted


def _place(step: Step, edits: Edits) -> str:
    kind = _(KINDS[step.kind])
    if not step.placed:
        return kind if step.kind == HAND else f"{kind} · " + _("without a place in the source")
    start, end = step.repair.start, step.repair.end
    return f"{kind} · " + _("line {line}, characters {start} to {end}").format(
        line=edits.line(step), start=start, end=end
    )
