"""How a rule and an edit are drawn in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from desk.i18n import _
from desk.qt.cleaned.edit_list import BOX, INDENT, ROW, EditList, Group
from desk.qt.cleaned.source_page import COLOURS, SIGNS
from desk.qt.cleaned.woven import HAND, INSERTED, LEFT_OUT
from desk.qt.theme import SMALL, font

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QColor, QFont
    from PySide6.QtWidgets import QStyleOptionViewItem

    from desk.qt.cleaned.woven import Step
    from desk.qt.window import Window

    Index = QModelIndex | QPersistentModelIndex

_RIGHT = 12


class EditLine(QStyledItemDelegate):
    """Draws a rule with its count, or an edit as it looks in the source."""

    def __init__(self, window: Window, view: EditList) -> None:
        super().__init__(view)
        self._window, self._view = window, view
        self.script = "Hans"

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        entry, rect = self._view.edits.entry(index), option.rect
        self._ground(painter, option)
        state = self._view.edits.state(entry)
        left = self._view.box(index)[0]
        if state is not None:
            self._tick(painter, QRectF(left, rect.center().y() - BOX / 2 + 1, BOX, BOX), state)
        room = rect.adjusted(left + BOX + 8, 0, -_RIGHT, 0)
        if isinstance(entry, Group):
            self._arrow(painter, rect, open_=self._view.isExpanded(index))
            self._rule(painter, room, entry)
        else:
            self._edit(painter, room, entry)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, state = self._window.theme, option.state
        selected = state & QStyle.StateFlag.State_Selected
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("current" if selected else "hover"))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(4, 1, -4, -1), 6, 6)

    def _arrow(self, painter: QPainter, rect: QRect, *, open_: bool) -> None:
        painter.setPen(QPen(self._window.theme.colour("quiet"), 1.5))
        x, y = rect.left() + INDENT + 10.0, rect.center().y() + 0.5
        turn = (
            [QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)]
            if open_
            else [QPointF(x - 2, y - 4), QPointF(x + 2, y), QPointF(x - 2, y + 4)]
        )
        painter.drawPolyline(turn)

    def _tick(self, painter: QPainter, box: QRectF, state: Qt.CheckState) -> None:
        theme = self._window.theme
        box = box.adjusted(0.5, 0.5, -0.5, -0.5)
        if state == Qt.CheckState.Unchecked:
            painter.setBrush(theme.colour("field"))
            painter.setPen(QPen(theme.colour("strong_border"), 1.2))
            painter.drawRoundedRect(box, 3.5, 3.5)
            return
        painter.setBrush(theme.colour("accent"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, 3.5, 3.5)
        painter.setPen(QPen(theme.colour("on_accent"), 1.8))
        middle = box.center()
        if state == Qt.CheckState.PartiallyChecked:
            painter.drawLine(middle - QPointF(4, 0), middle + QPointF(4, 0))
        else:
            painter.drawPolyline(
                [middle + QPointF(-4, 0), middle + QPointF(-1.2, 3), middle + QPointF(4, -3.2)]
            )

    def _rule(self, painter: QPainter, room: QRect, group: Group) -> None:
        theme = self._window.theme
        count = str(len(group.steps))
        painter.setFont(font(SMALL))
        painter.setPen(theme.colour("quiet"))
        painter.drawText(room, _flags(Qt.AlignmentFlag.AlignRight), count)
        room = room.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(count) - 12, 0)
        painter.setFont(font(bold=True))
        painter.setPen(theme.colour("ink"))
        elide = Qt.TextElideMode.ElideRight
        said = painter.fontMetrics().elidedText(group.title, elide, room.width())
        painter.drawText(room, _flags(), said)

    def _edit(self, painter: QPainter, room: QRect, step: Step) -> None:
        theme, edits = self._window.theme, self._view.edits
        place = _("line {number}").format(number=edits.line(step)) if step.placed else ""
        painter.setFont(font(SMALL))
        painter.setPen(theme.colour("quiet"))
        painter.drawText(room, _flags(Qt.AlignmentFlag.AlignRight), place)
        room = room.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(place) - 10, 0)
        words = edits.words(step)
        out = step.kind == LEFT_OUT
        plain, struck, under = _faces(self.script)
        ink, quiet = theme.colour("ink"), theme.colour("quiet")
        sign = "✎" if step.kind == HAND else SIGNS.get(step.kind, "")
        parts: list[tuple[str, QFont, QColor]] = [
            (f"{sign}  ", plain, self._colour(step.kind)),
            (words.before, plain, quiet),
            (words.removed, plain if out else struck, ink if out else self._colour(step.kind)),
        ]
        if words.inserted and out:
            parts.append((words.after, plain, quiet))
        elif words.inserted:
            noted = not words.removed
            parts.append(
                (
                    words.inserted,
                    plain if noted else under,
                    ink if noted else self._colour(INSERTED),
                )
            )
            parts.append((words.after, plain, quiet))
        else:
            parts.append((words.after, plain, quiet))
        _run(painter, room, parts)

    def _colour(self, kind: str) -> QColor:
        from PySide6.QtGui import QColor

        theme = self._window.theme
        return QColor(COLOURS[kind][theme.dark]) if kind in COLOURS else theme.colour("quiet")


def _flags(side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> int:
    return int(Qt.AlignmentFlag.AlignVCenter | side | Qt.TextFlag.TextSingleLine)


def _faces(script: str) -> tuple[QFont, QFont, QFont]:
    plain, struck, under = font(script=script), font(script=script), font(script=script)
    struck.setStrikeOut(True)
    under.setUnderline(True)
    return plain, struck, under


def _run(painter: QPainter, room: QRect, parts: list[tuple[str, QFont, QColor]]) -> None:
    """Draw pieces of a line one after another, as far as there is room."""
    x, right = room.left(), room.right()
    for text, face, colour in parts:
        text = text.replace("\n", " ")
        painter.setFont(face)
        painter.setPen(colour)
        metrics = painter.fontMetrics()
        wide = metrics.horizontalAdvance(text)
        if x + wide > right:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, right - x)
        painter.drawText(QRect(x, room.top(), max(0, right - x), room.height()), _flags(), text)
        x += wide
        if x >= right:
            return
