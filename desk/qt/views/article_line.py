"""How one article stands in the list: its title in two lines at most, the rest quiet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate

from desk.i18n import _
from desk.qt import words
from desk.qt.rows import ITEM
from desk.qt.theme import SMALL, font

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QStyleOptionViewItem

    from desk.model import Article
    from desk.qt.window import Window

_SIDE, _ABOVE, _GAP = 16, 8, 4
_MOST_LINES = 2


class ArticleLine(QStyledItemDelegate):
    """Draws an article, and measures how tall it must be."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._heights: dict[tuple[str, int, str], int] = {}

    def dress(self) -> None:
        """Forget what was measured: letters or language may be others."""
        self._heights.clear()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size for the width the list has now."""
        article = index.data(ITEM)
        width = self._width(option)
        key = (article.title, width, article.script)
        if key not in self._heights:
            title, small = _fonts(article)
            count = len(_lines(article.title, title, width - 2 * _SIDE))
            height = count * _leading(title) + _GAP + QFontMetrics(small).height() + 2 * _ABOVE
            self._heights[key] = height
        return QSize(width, self._heights[key])

    def _width(self, option: QStyleOptionViewItem) -> int:
        view = option.widget
        if isinstance(view, QAbstractScrollArea):
            return view.viewport().width()
        return option.rect.width()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw title, outlet, date and the number of marks."""
        article = index.data(ITEM)
        painter.save()
        self._paint_ground(painter, option, article)
        title, small = _fonts(article)
        rect = option.rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        y = rect.top()
        painter.setFont(title)
        painter.setPen(self._window.theme.colour("ink"))
        for line in _lines(article.title or _("Without a title"), title, rect.width()):
            painter.drawText(
                QRect(rect.left(), y, rect.width(), _leading(title)),
                int(Qt.AlignmentFlag.AlignVCenter),
                line,
            )
            y += _leading(title)
        self._paint_meta(
            painter,
            article,
            small,
            QRect(rect.left(), y + _GAP, rect.width(), rect.bottom() - y - _GAP + 1),
        )
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, article: Article
    ) -> None:
        theme, state = self._window.theme, option.state
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(option.rect).adjusted(6, 1, -6, -1)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(theme.colour("current"))
            painter.drawRoundedRect(box, 6, 6)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(box, 6, 6)
        if self._window.is_open(article.uid):
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(QRectF(box.left(), box.top() + 8, 3, box.height() - 16), 1, 1)
        if state & QStyle.StateFlag.State_HasFocus and self._keys_seen(option):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.colour("accent"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _keys_seen(self, option: QStyleOptionViewItem) -> bool:
        return option.widget is not None and option.widget.hasFocus()

    def _paint_meta(self, painter: QPainter, article: Article, small: QFont, rect: QRect) -> None:
        painter.setFont(small)
        painter.setPen(self._window.theme.colour("quiet"))
        count = self._window.shelf.counts.get(article.uid, 0)
        number = str(count) if count else ""
        taken = painter.fontMetrics().horizontalAdvance(number) + 8 if number else 0
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignRight), number)
        room = rect.adjusted(0, 0, -taken, 0)
        shown = painter.fontMetrics().elidedText(
            words.meta(article), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft), shown)


def _fonts(article: Article) -> tuple[QFont, QFont]:
    script = article.script or "Hans"
    return font(script=script), font(SMALL, script=script)


def _leading(face: QFont) -> int:
    return round(face.pixelSize() * 1.45)


def _lines(text: str, face: QFont, width: int) -> list[str]:
    """Break a title into at most two lines, the last one cut where it must be."""
    text = " ".join(text.split())
    layout = QTextLayout(text, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts = _starts(layout, max(24, width))
    if len(starts) <= 1:
        return [text]
    units = text.encode("utf-16-le", "replace")
    cuts = [
        units[a * 2 : b * 2].decode("utf-16-le")
        for a, b in zip(starts, [*starts[1:], len(units) // 2], strict=True)
    ]
    if len(cuts) <= _MOST_LINES:
        return [cut.rstrip() for cut in cuts]
    rest = "".join(cuts[_MOST_LINES - 1 :])
    last = QFontMetrics(face).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return [*(cut.rstrip() for cut in cuts[: _MOST_LINES - 1]), last]


def _starts(layout: QTextLayout, width: int) -> list[int]:
    found: list[int] = []
    layout.beginLayout()
    while len(found) <= _MOST_LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        found.append(line.textStart())
    layout.endLayout()
    return found
