"""The cheat sheet: every action with its keys, which can be changed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QKeySequenceEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desk.i18n import _
from desk.qt import words
from desk.qt.action import Action, menus, sequences
from desk.qt.theme import font

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from desk.qt.window import Window


_WIDE = 24
"""Signs of keys on one line."""


class Sheet(QDialog):
    """All actions by menu; what is typed above narrows them down."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.setWindowTitle(_("All keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(min(880, window.width() - 40), min(720, window.height() - 40))
        self._window = window
        self._rows: list[tuple[str, list[QWidget]]] = []
        self.field = words.field(_("Filter"))
        self.field.setAccessibleName(_("Filter the actions"))
        self.field.textChanged.connect(self._filter)
        self.said = words.label(
            _("Click on a key to change it; Backspace there gives it back."), quiet=True, wrap=True
        )
        close = QPushButton(_("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.field)
        column.addWidget(self._body(), 1)
        column.addLayout(foot)
        self.field.setFocus()

    def _body(self) -> QScrollArea:
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        at = 0
        for module in menus():
            own = module.__name__.rpartition(".")[2]
            head = words.label(_(module.NAME))
            head.setFont(font(bold=True, script=words.script()))
            head.setContentsMargins(0, 12 if at else 0, 0, 4)
            grid.addWidget(head, at, 0, 1, 3)
            self._rows.append(("", [head]))
            at += 1
            for name, each in self._window.commands.all.items():
                if name.partition(".")[0] == own:
                    self._row(grid, at, each)
                    at += 1
        grid.setRowStretch(at, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        return area

    def _row(self, grid: QGridLayout, at: int, each: Action) -> None:
        label = words.label(_(each.label))
        if each.name.startswith("annotate.own_"):
            label.setText(_("Mark with your code {key}").format(key=each.keys))
        tip = words.label(_(each.tip), quiet=True, wrap=True)
        keys = Keys(self, each)
        top = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(label, at, 0, top)
        grid.addWidget(tip, at, 1)
        grid.addWidget(keys, at, 2, top)
        self._rows.append((f"{label.text()} {tip.text()} {keys.text()}", [label, tip, keys]))

    def _filter(self, text: str) -> None:
        from desk.fold import fold

        wanted = fold(text).split()
        for said, parts in self._rows:
            shown = all(word in fold(said) for word in wanted) if said else not wanted
            for part in parts:
                part.setVisible(shown)

    def change(self, each: Action, keys: str | None) -> None:
        """Give an action other keys, unless another action has them."""
        commands = self._window.commands
        wanted = {k.toString() for k in sequences(each.keys if keys is None else keys)}
        for name in commands.all:
            taken = {k.toString() for k in commands[name].shortcuts()}
            if name != each.name and taken & wanted:
                self.said.setText(
                    _("{keys} is taken by “{label}”.").format(
                        keys=", ".join(sorted(taken & wanted)), label=commands[name].text()
                    )
                )
                return
        self._window.attempt(commands.set_keys, each.name, keys)
        self.said.setText(_("Kept."))


class Keys(QPushButton):
    """The keys of one action; pressing it lets the reader press others."""

    def __init__(self, sheet: Sheet, each: Action) -> None:
        super().__init__(sheet)
        self._sheet, self._each = sheet, each
        self.setAutoDefault(False)
        self.setMinimumWidth(112)
        self._show()
        self.clicked.connect(self._ask)

    def _show(self) -> None:
        window = self._sheet._window  # noqa: SLF001 - one widget in two parts
        parts = [
            key.toString(QKeySequence.SequenceFormat.NativeText)
            for key in window.commands[self._each.name].shortcuts()
        ]
        said = _(" or ").join(parts)
        # One long pair must not take the room of what all the actions do.
        if len(said) > _WIDE:
            said = f"{_(' or ').rstrip()}\n".join(parts)
        self.setText(said or "—")
        self.setProperty("keys", "true" if parts else "none")
        self.style().unpolish(self)
        self.style().polish(self)
        spoken = _(" or ").join(parts) or "—"
        self.setAccessibleName(f"{_(self._each.label)}: {spoken}")

    def _ask(self) -> None:
        field = Press(self)
        field.setGeometry(self.rect())
        field.show()
        field.setFocus()

    def take(self, keys: str | None) -> None:
        """Take what was pressed."""
        self._sheet.change(self._each, keys)
        self._show()
        self.setFocus()


class Press(QKeySequenceEdit):
    """Waits for keys to be pressed."""

    def __init__(self, parent: Keys) -> None:
        super().__init__(parent)
        self._keys = parent
        self._taken = False
        self.setMaximumSequenceLength(1)
        self.editingFinished.connect(self._take)

    def _take(self) -> None:
        if self._taken:
            return
        self._taken = True
        pressed = self.keySequence().toString()
        self.hide()
        self.deleteLater()
        if pressed and pressed != "Esc":
            self._keys.take(None if pressed == "Backspace" else pressed)

    def event(self, event: QEvent) -> bool:
        """Leave with the keys."""
        handled = super().event(event)
        if event.type() == event.Type.FocusOut:
            self._take()
        return handled
