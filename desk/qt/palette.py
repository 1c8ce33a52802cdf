"""Ctrl+K: every action, every article, and the words of the library, from one line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QVBoxLayout,
)

from desk.i18n import _
from desk.qt import words
from desk.qt.job import Job

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem

    from desk.qt.window import Window
    from desk.store import Hit

_WIDE, _ROW, _MOST_ROWS = 640, 36, 11
_MOST_ARTICLES, _MOST_HITS = 30, 20
_PAUSE = 120


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the palette: what it says, what stands quiet on the right, what it does."""

    label: str
    hint: str
    drawing: str
    run: Callable[[], Any]
    able: bool = True


class Palette(QFrame):
    """A line to type in, and below it what fits, best first."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.setObjectName("overlay")
        self._window = window
        self.field = words.field(_("An action, an article, or any words"))
        self.field.setAccessibleName(_("An action, an article, or any words"))
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.choices = Choices()
        self.list = QListView()
        self.list.setModel(self.choices)
        self.list.setItemDelegate(ChoiceLine(window))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(_("What fits"))
        self.list.clicked.connect(self._run)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self._pause = words.timer(self, _PAUSE, self._search)
        self._job: Job | None = None
        self._hits: list[Hit] = []
        self._before: Any = None
        shade = QGraphicsDropShadowEffect(self)
        shade.setBlurRadius(40)
        shade.setColor(QColor(0, 0, 0, 90))
        shade.setOffset(0, 8)
        self.setGraphicsEffect(shade)
        self.hide()

    def open(self, text: str = "") -> None:
        """Appear, with the keys."""
        from PySide6.QtWidgets import QApplication

        self._before = QApplication.focusWidget()
        self._hits = []
        self.field.setText(text)
        self._fill()
        self.show()
        self.raise_()
        self.field.setFocus()

    def shut(self) -> None:
        """Disappear, and give the keys back to where they were."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        else:
            self._window.reading.focus_page()

    def place(self) -> None:
        """Stand in the upper middle of the window."""
        wide = min(_WIDE, self._window.width() - 32)
        rows = min(_MOST_ROWS, max(1, self.choices.rowCount()))
        room = (self._window.height() - 160) // _ROW
        tall = 56 + max(1, min(rows, room)) * _ROW + 8
        self.setGeometry((self._window.width() - wide) // 2, 56, wide, tall)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list while the keys stay in the line; leave when they go elsewhere."""
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def stop(self) -> None:
        """Cancel a search that runs and wait for its end."""
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

    def _key(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 8,
            Qt.Key.Key_PageUp: -8,
        }
        key = Qt.Key(event.key())
        if key in steps:
            row = self.list.currentIndex().row() + steps[key]
            last = self.choices.rowCount() - 1
            self.list.setCurrentIndex(self.choices.index(max(0, min(last, row)), 0))
        elif key == Qt.Key.Key_Escape:
            self.shut()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentIndex())
        else:
            return False
        return True

    def _typed(self, text: str) -> None:
        self._hits = []
        self._fill()
        if len(text.strip()) > 1:
            self._pause.start()
        else:
            self._pause.stop()

    def _fill(self) -> None:
        from desk.fold import fold

        wanted = fold(self.field.text()).split()
        found = [
            *self._actions(wanted),
            *self._collections(wanted),
            *self._articles(wanted),
            *self._places(),
        ]
        self.choices.fill(found)
        if found:
            self.list.setCurrentIndex(self.choices.index(0, 0))
        self.place()

    def _actions(self, wanted: list[str]) -> list[Choice]:
        commands = self._window.commands
        found = []
        for name, each in commands.all.items():
            made = commands[name]
            score = _fit(wanted, made.text(), f"{_(each.tip)} {each.label}")
            # What can't be done now comes last; codes there could be come only when asked for.
            able = made.isEnabled()
            if name.startswith("annotate.own_") and not able and each.keys not in wanted:
                continue
            if score and each.name != "navigate.palette":
                found.append(
                    (
                        score if able else score - 100,
                        Choice(
                            made.text(),
                            commands.keys(name),
                            each.icon or "right",
                            made.trigger,
                            made.isEnabled(),
                        ),
                    )
                )
        return [choice for _score, choice in sorted(found, key=lambda pair: -pair[0])]

    def _collections(self, wanted: list[str]) -> list[Choice]:
        if not wanted or not self._window.loaded:
            return []
        stories = self._window.stories
        return [
            Choice(story.name, _("Collection"), "collection", partial(stories.show, story.uid))
            for story in stories.in_order()
            if _fit(wanted, story.name, _("Collection"))
        ]

    def _articles(self, wanted: list[str]) -> list[Choice]:
        if not wanted:
            return []
        found = []
        for article in self._window.shelf.articles.values():
            score = _fit(wanted, article.title, f"{article.outlet} {article.published}")
            if score:
                found.append((score, article))
            if len(found) >= _MOST_ARTICLES:
                break
        return [
            Choice(a.title, words.meta(a), "paper", partial(self._open, a.uid))
            for _score, a in sorted(found, key=lambda pair: -pair[0])
        ]

    def _places(self) -> list[Choice]:
        return [
            Choice(hit.snippet, hit.title, "search", partial(self._window.go_to_hit, hit, True))
            for hit in self._hits
            if hit.where != "title"
        ]

    def _open(self, uid: str) -> None:
        self._window.attempt(lambda: self._window.reading.open(uid))
        self._window.reading.focus_page()

    def _run(self, index: QModelIndex) -> None:
        choice = self.choices.choice(index.row())
        if choice is not None and choice.able:
            self.shut()
            choice.run()

    def _search(self) -> None:
        from desk.qt.views.search import found

        if self._job is not None:
            self._job.cancel()
            self._pause.start()
            return
        text = self.field.text().strip()
        job = Job(_some(found(self._window.library, text)), "")
        self._job = job
        job.done.connect(lambda hits: self._found(text, hits))
        job.finished.connect(self._end)
        job.start()

    def _found(self, text: str, hits: list[Hit]) -> None:
        if text == self.field.text().strip() and self.isVisible():
            row = self.list.currentIndex().row()
            self._hits = hits
            self._fill()
            self.list.setCurrentIndex(self.choices.index(max(0, row), 0))

    def _end(self) -> None:
        self._job = None


def _some(steps: Any) -> Any:
    hits: list[Hit] = []
    while len(hits) < _MOST_HITS:
        try:
            yield next(steps)
        except StopIteration as end:
            return end.value[:_MOST_HITS]
    return hits


def _fit(wanted: list[str], label: str, more: str) -> int:
    """Return how well a line fits the words: 0 not at all."""
    from desk.fold import fold

    first, rest = fold(label), fold(more)
    if not all(word in first or word in rest for word in wanted):
        return 0
    inside = sum(word in first for word in wanted)
    return 1 + 2 * inside + (2 if wanted and first.startswith(wanted[0]) else 0)


class Choices(QAbstractListModel):
    """The lines of the palette."""

    def __init__(self) -> None:
        super().__init__()
        self._choices: list[Choice] = []

    def fill(self, choices: list[Choice]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._choices = choices
        self.endResetModel()

    def choice(self, row: int) -> Choice | None:
        """Return the line of a row."""
        return self._choices[row] if 0 <= row < len(self._choices) else None

    def rowCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008
    ) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._choices)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """Return what a line says."""
        choice = self.choice(index.row())
        if choice is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.label
        return choice if role == Qt.ItemDataRole.UserRole else None


class ChoiceLine(QStyledItemDelegate):
    """Draws a line: what it is on the left, keys or outlet quiet on the right."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Every line is as tall as the others."""
        return QSize(100, _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the line."""
        choice: Choice = index.data(int(Qt.ItemDataRole.UserRole))
        theme = self._window.theme
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("current"))
            painter.drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), 6, 6)
        rect = option.rect.adjusted(16, 0, -16, 0)
        theme.icon(choice.drawing).paint(painter, QRect(rect.left(), rect.center().y() - 8, 18, 18))
        self._write(painter, choice, rect.adjusted(30, 0, 0, 0))
        painter.restore()

    def _write(self, painter: QPainter, choice: Choice, rect: QRect) -> None:
        theme, metrics = self._window.theme, painter.fontMetrics()
        most = rect.width() // 3
        hint = metrics.elidedText(choice.hint, Qt.TextElideMode.ElideRight, most)
        painter.setPen(theme.colour("quiet"))
        painter.drawText(rect, _RIGHT, hint)
        room = rect.adjusted(0, 0, -metrics.horizontalAdvance(hint) - 16, 0)
        label = " ".join(choice.label.split())
        painter.setPen(theme.colour("ink" if choice.able else "faint"))
        painter.drawText(
            room, _LEFT, metrics.elidedText(label, Qt.TextElideMode.ElideRight, room.width())
        )


_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
