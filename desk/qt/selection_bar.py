"""The small bar at a finished selection: the codes within reach, never over the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QCursor
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QToolButton

from desk.i18n import _
from desk.qt.words import beside_sign, capital, code_name, set_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from desk.model import Code
    from desk.qt.reading import Pane
    from desk.qt.window import Window

_GAP = 8
_MOST_OWN = 5


class SelectionBar(QFrame):
    """Claim, rebuttal, figure, own codes, a new code, copy."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.setObjectName("bar_at_selection")
        self._window = window
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(4, 4, 4, 4)
        self._row.setSpacing(0)
        self._pane: Pane | None = None
        self._shown_for: object = None
        self.hide()

    def offer(self, pane: Pane) -> None:
        """Appear at the selection of an article, or stay away where there is no room."""
        start, end = pane.page.selection()
        if start >= end:
            self.hide()
            return
        self._build()
        self._pane = pane
        place = self._place(pane, start, end)
        if place is None:
            self.hide()
            return
        self.move(place)
        self.show()
        self.raise_()

    def _build(self) -> None:
        key = (self._window.theme.name, tuple(self._window.shelf.codes.values()))
        if key == self._shown_for:
            return
        self._shown_for = key
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        shelf = self._window.shelf
        built_in = [code for code in shelf.codes.values() if code.built_in]
        for code in [*built_in, *shelf.own_codes()[:_MOST_OWN]]:
            self._row.addWidget(self._code_button(code))
        for name, drawing in (("annotate.new_code", "add"), ("annotate.copy", "copy")):
            self._row.addWidget(self._command_button(name, drawing))
        self._shade()
        self.adjustSize()

    def _shade(self) -> None:
        shade = QGraphicsDropShadowEffect(self)
        shade.setBlurRadius(16)
        shade.setOffset(0, 2)
        theme = self._window.theme
        colour = QColor("black") if theme.dark else theme.colour("ink")
        colour.setAlpha(60)
        shade.setColor(colour)
        self.setGraphicsEffect(shade)

    def _code_button(self, code: Code) -> QToolButton:
        made = self._button(self._window.theme.code_icon(code))
        made.setText(beside_sign(capital(code_name(code))))
        made.setAccessibleName(capital(code_name(code)))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        keys = f"  {code.key}" if code.key else ""
        said = _(code.definition) if code.built_in else code.definition
        set_tip(made, f"{capital(code_name(code))}{keys}\n{said}".strip())
        made.clicked.connect(lambda _on=False: self._mark(code))
        return made

    def _command_button(self, name: str, drawing: str) -> QToolButton:
        command = self._window.commands[name]
        made = self._button(self._window.theme.icon(drawing))
        made.setToolTip(command.toolTip())
        made.setAccessibleName(command.text())
        made.clicked.connect(lambda _on=False: self._run(name))
        return made

    def _button(self, icon: QIcon) -> QToolButton:
        made = QToolButton()
        made.setIcon(icon)
        made.setIconSize(QSize(16, 16))
        # The page keeps the keys, so that a letter still marks.
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return made

    def _mark(self, code: Code) -> None:
        pane = self._pane
        self.hide()
        if pane is not None:
            self._window.attempt(lambda: self._window.marking.mark_selection(pane, code))

    def _run(self, name: str) -> None:
        self.hide()
        self._window.commands.run(name)

    def _place(self, pane: Pane, start: int, end: int) -> QPoint | None:
        """Return where the bar fits: above the first line selected, else below the last."""
        view = pane.page.viewport()
        corner = view.mapTo(self._window, QPoint(0, 0))
        area = QRect(corner, view.size())
        line = self._line_height()
        top = corner.y() + pane.page.y_of(start)
        bottom = corner.y() + pane.page.y_of(end - 1) + line
        size = self.sizeHint()
        header = pane.header.height() if pane.header.isVisible() else 0
        above, below = top - size.height() - _GAP, bottom + _GAP
        if above >= area.top() - header and top <= area.bottom():
            y = above
        elif below + size.height() <= area.bottom() and bottom >= area.top():
            y = below
        else:
            return None
        return QPoint(self._left(area, size), y)

    def _left(self, area: QRect, size: QSize) -> int:
        pointer = self._window.mapFromGlobal(QCursor.pos())
        middle = pointer.x() if area.contains(pointer) else area.center().x()
        left = max(area.left() + _GAP, middle - size.width() // 2)
        return max(_GAP, min(left, area.right() - _GAP - size.width()))

    def _line_height(self) -> int:
        from desk.settings import LINE_HEIGHT, TEXT_SIZE

        get = self._window.settings.get
        # The title is set larger than the text.
        return round(get(TEXT_SIZE) * get(LINE_HEIGHT) * 1.1)
