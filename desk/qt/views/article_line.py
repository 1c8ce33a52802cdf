"""How one article stands in the list: its title in two lines at most, the rest quiet.

Neither `QStyle` nor a viewport is asked for before the pointer is over the list: PySide would
make all states and parts of styles, and the classes of all widgets, before the first frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate

from desk.i18n import _
from desk.qt import words
from desk.qt.rows import ITEM
from desk.qt.theme import SMALL, font

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QStyleOptionViewItem

    from desk.model import Article
    from desk.qt.views.articles import ArticleList
    from desk.qt.window import Window

_SIDE, _ABOVE, _GAP = 16, 8, 4
_MOST_LINES = 2


class Faces(NamedTuple):
    """The fonts of one script: of the title with its measure, of the rest with its height."""

    title: QFont
    small: QFont
    measure: QFontMetrics
    height: int


class ArticleLine(QStyledItemDelegate):
    """Draws an article, and measures how tall it must be."""

    def __init__(self, window: Window, view: ArticleList) -> None:
        super().__init__(view)
        self._window, self._list = window, view
        self._heights: dict[tuple[str, int, str], int] = {}
        self._known: dict[str, Faces] = {}

    def dress(self) -> None:
        """Forget what was measured: letters or language may be others."""
        self._heights.clear()
        self._known.clear()

    def _faces(self, article: Article) -> Faces:
        script = article.script or "Hans"
        if script not in self._known:
            title, small = font(script=script), font(SMALL, script=script)
            lines = QFontMetrics(title), QFontMetrics(small).height()
            self._known[script] = Faces(title, small, *lines)
        return self._known[script]

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size for the width the list has now."""
        article = index.data(ITEM)
        width = self._list.room or option.rect.width()
        key = (article.title, width, article.script)
        if key not in self._heights:
            faces = self._faces(article)
            count = _count(article.title, faces, width - 2 * _SIDE)
            self._heights[key] = count * _leading(faces.title) + _GAP + faces.height + 2 * _ABOVE
        return QSize(width, self._heights[key])

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw title, outlet, date and the number of marks."""
        article = index.data(ITEM)
        painter.save()
        self._paint_ground(painter, option, index)
        title, small, *_measures = self._faces(article)
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
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self._window.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(option.rect).adjusted(6, 1, -6, -1)
        if self._list.selectionModel().isSelected(index):
            painter.setBrush(theme.colour("current"))
            painter.drawRoundedRect(box, 6, 6)
        elif self._hovered(option):
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(box, 6, 6)
        if self._window.is_open(index.data(ITEM).uid):
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(QRectF(box.left(), box.top() + 8, 3, box.height() - 16), 1, 1)
        if self._list.hasFocus() and self._list.currentIndex() == index:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.colour("accent"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _hovered(self, option: QStyleOptionViewItem) -> bool:
        if not self._list.underMouse():
            return False
        from PySide6.QtWidgets import QStyle

        return bool(option.state & QStyle.StateFlag.State_MouseOver)

    def _paint_meta(self, painter: QPainter, article: Article, small: QFont, rect: QRect) -> None:
        painter.setFont(small)
        painter.setPen(self._window.theme.colour("quiet"))
        count = self._window.shelf.counts.get(article.uid, 0)
        number = str(count) if count else ""
        taken = painter.fontMetrics().horizontalAdvance(number) + 8 if number else 0
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignRight), number)
        room = rect.adjusted(0, 0, -taken, 0)
        shown = painter.fontMetrics().elidedText(
            words.meta(article) or _("Outlet and date unknown"),
            Qt.TextElideMode.ElideRight,
            room.width(),
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft), shown)


def _leading(face: QFont) -> int:
    return round(face.pixelSize() * 1.45)


def _count(text: str, faces: Faces, width: int) -> int:
    """Return how many lines a title takes; there may be thousands in the list."""
    over = faces.measure.horizontalAdvance(" ".join(text.split())) - max(24, width)
    if abs(over) > 4:
        return _MOST_LINES if over > 0 else 1
    return len(_lines(text, faces.title, width))


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
