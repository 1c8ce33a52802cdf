"""The main job, as a reader does it: real articles in, an annotated export out.

Mouse and keys go to the real window; what comes out of the exports is compared with what was
marked.
"""

from __future__ import annotations

import csv
import io
import json
import warnings
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk import exporters, intake
from desk.qt.app import Desk, application
from desk.settings import Settings
from desk.store import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desk.model import Annotation
    from desk.qt.reader import Page
    from desk.qt.window import Window

pytestmark = pytest.mark.story

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[], Window]]:
    """Opens the window on the library of the test, as often as it is closed."""
    running: list[Desk] = []

    def open_window() -> Window:
        desk = Desk(application(), str(tmp_path / "story.desk"), Settings(tmp_path / "settings"))
        running.append(desk)
        window = desk.open()
        window.resize(1400, 900)
        qtbot.waitUntil(lambda: window.loaded)
        return window

    yield open_window
    for desk in running:
        if desk.window is not None and desk.window.isVisible():
            desk.window.close()


def where(page: Page, offset: int, y: int) -> QPoint:
    """The point of the viewport, on the line at `y`, that a press would take for `offset`."""
    for x in range(page.viewport().width()):
        if page.offset_at(QPointF(x, y)) == offset:
            return QPoint(x, y)
    raise AssertionError(f"offset {offset} is not on the line at {y}")


def drag_over(page: Page, words: str) -> None:
    """Select words with the mouse, as a hand does it; they must stand on one line."""
    start = page.text().index(words)
    page.reveal(start, start + len(words))
    QApplication.processEvents()
    y = page.y_of(start) + 12
    begin, end = where(page, start, y), where(page, start + len(words), y)
    view = page.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=begin)
    for step in range(1, 5):
        QTest.mouseMove(view, begin + (end - begin) * step / 4)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    assert page.selected_text() == words


def select_by_keys(page: Page, words: str) -> None:
    """Select words with the keyboard alone."""
    start = page.text().index(words)
    page.setFocus()
    page.move_caret(start)
    for _ in range(len(words)):
        QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert page.selected_text() == words


def click_on(page: Page, offset: int) -> None:
    """Click between two characters."""
    page.reveal(offset)
    QApplication.processEvents()
    at = where(page, offset, page.y_of(offset) + 12)
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=at)


def drop(window: Window, paths: list[Path]) -> None:
    """Drop files on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at = QPointF(window.rect().center())
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    with warnings.catch_warnings():
        # Qt 6.12 wants a QPointF here, which 6.11 does not take.
        warnings.simplefilter("ignore", DeprecationWarning)
        entering = QDragEnterEvent(at.toPoint(), copy, data, left, NONE)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(window, QDropEvent(at, copy, data, left, NONE))


def press(window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)
    QApplication.processEvents()


def articles_by_title(window: Window) -> dict[str, str]:
    return {line.article.title: line.article.uid for line in window.library.listed()}


def with_words(titles: dict[str, str], words: str) -> str:
    return next(uid for title, uid in titles.items() if words in title)


def state(library: Library) -> list[object]:
    return [library.annotations(), library.relations()]


def test_a_reader_marks_an_exchange_across_articles_and_takes_it_out_again(
    opened: Callable[[], Window], real_articles: list[Path], qtbot: QtBot, tmp_path: Path
) -> None:
    window = opened()
    control = Qt.KeyboardModifier.ControlModifier

    # Bring in the five files, as dropping them on the window does.
    drop(window, real_articles)
    qtbot.waitUntil(lambda: len(window.library.listed()) == 5)
    titles = articles_by_title(window)
    # The library has them a moment before the window hears of it.
    qtbot.waitUntil(lambda: window.articles.list.model().rowCount() == 5)

    # Open two side by side.
    first = window.reading.open(with_words(titles, "唱衰"))
    second = window.reading.open(with_words(titles, "没有足够资金"), beside=True)
    assert len(window.reading.panes) == 2

    # Musk's claim with the mouse, Altman's rebuttal with the keyboard, a figure.
    window.reading.set_current(first)
    drag_over(first.page, "他们实际上没有钱")
    press(window, Qt.Key.Key_C)
    (claim,) = window.library.annotations(first.article.uid)
    assert (claim.exact, claim.code) == ("他们实际上没有钱", window.library.code("claim").uid)

    window.reading.set_current(second)
    select_by_keys(second.page, "错了，你肯定知道")
    press(window, Qt.Key.Key_R)
    (rebuttal,) = window.library.annotations(second.article.uid)
    assert rebuttal.exact == "错了，你肯定知道"

    # Link them: l on the one that is selected, then a click on the other.
    press(window, Qt.Key.Key_L)
    click_on(first.page, claim.start + 2)
    (arrow,) = window.library.relations()
    assert (arrow.kind, arrow.tail, arrow.head) == ("rebuts", rebuttal.uid, claim.uid)

    window.reading.set_current(second)
    select_by_keys(second.page, "100亿美元")
    press(window, Qt.Key.Key_F)
    assert len(window.library.annotations()) == 3
    marked = state(window.library)

    # Undo all four steps and redo them.
    for _ in range(4):
        press(window, Qt.Key.Key_Z, control)
    assert state(window.library) == [[], []]
    assert len(window.library.listed()) == 5
    for _ in range(4):
        press(window, Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)
    assert state(window.library) == marked

    # Close and open again: all of it is there, and so are the two pages.
    window.close()
    window = opened()
    assert state(window.library) == marked
    assert [pane.article.uid for pane in window.reading.panes] == [
        first.article.uid, second.article.uid,
    ]  # fmt: skip
    assert window.library.undoable() == "Mark as figure"
    window.close()

    with Library(tmp_path / "story.desk") as library:
        compare_exports(library, tmp_path / "out")


def compare_exports(library: Library, folder: Path) -> None:
    """Export in every format and read it back with something that is not Desk."""
    folder.mkdir()
    chosen = exporters.choose(library)
    marks = {annotation.uid: annotation for annotation in library.annotations()}
    written = {
        form.name: exporters.export(chosen, form.name, folder / f"{form.name}{form.suffix}")
        for form in exporters.formats()
    }
    read_csv(written["csv"], marks)
    read_w3c(written["w3c"], marks)
    for name in ("markdown", "html"):
        text = written[name].read_text("utf-8")
        plain = Plain.of(text) if name == "html" else text
        for mark in marks.values():
            assert mark.exact in plain
            assert str(mark.start) in plain
            assert str(mark.end) in plain


def read_csv(path: Path, marks: dict[str, Annotation]) -> None:
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    assert {(int(row["start"]), int(row["end"]), row["exact"]) for row in rows} == {
        (mark.start, mark.end, mark.exact) for mark in marks.values()
    }


def read_w3c(path: Path, marks: dict[str, Annotation]) -> None:
    said = json.loads(path.read_text("utf-8"))
    text = json.dumps(said)
    for uid, mark in marks.items():
        plain = f"{uid[:8]}-{uid[8:12]}-{uid[12:16]}-{uid[16:20]}-{uid[20:]}"
        assert plain in text
        assert json.dumps(mark.exact) in text


class Plain(HTMLParser):
    """The words of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @classmethod
    def of(cls, page: str) -> str:
        reader = cls()
        reader.feed(page)
        return "".join(reader.words)


def test_a_mistaken_import_is_told_and_nothing_is_lost(
    opened: Callable[[], Window], qtbot: QtBot, tmp_path: Path
) -> None:
    window = opened()
    (tmp_path / "empty.txt").touch()
    (tmp_path / "good.txt").write_text(
        "渡轮停航\n\n港务局说，渡轮停航三天，两千名乘客受到影响。", "utf-8"
    )

    drop(window, [tmp_path / "empty.txt", tmp_path / "good.txt"])

    qtbot.waitUntil(lambda: len(window.library.listed()) == 1)
    report = intake.finished(intake.bring_in(window.library, [tmp_path / "good.txt"]))
    assert report.count(intake.DUPLICATE) == 1
