"""A sitting of reading, once by the mouse alone and once by the keys alone, and found again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDrag, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget

from desk.qt.app import Desk, application
from desk.settings import ALIGN, TEXT_SIZE, Settings
from tests.helpers import bring

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desk.qt.reader import Page
    from desk.qt.reading import Pane
    from desk.qt.window import Window
    from desk.store import Library

pytestmark = [
    pytest.mark.story,
    # The platform without a display says this of every menu; it is no fault of ours.
    pytest.mark.qt_log_ignore("This plugin does not support"),
]

Key, Mod, LEFT = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton
NONE, CTRL, SHIFT, ALT = (
    Mod.NoModifier,
    Mod.ControlModifier,
    Mod.ShiftModifier,
    Mod.AltModifier,
)
LEAD = "市长说，新港耗资5000亿元，四年内建成。港务集团说：“资金已经到位。”"
ANSWER = "反对者回应说：“他们实际上没有钱。”审计署的报告只找到100亿元。"
FILLER = "第{n}天，码头上又有{n}艘货轮等待卸货，工人们照常上班，记者拍下了照片。" * 4


@pytest.fixture
def opened(library: Library, tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[], Window]]:
    """Opens the window on a library of three long articles, as often as it is closed."""
    for number, title in enumerate(("新港之争", "审计署的报告", "记者手记")):
        body = [FILLER.format(n=10 * number + n) for n in range(30)]
        bring(library, title, LEAD, *body, ANSWER, *body, outlet="晨报")
    running: list[Desk] = []

    def open_window() -> Window:
        desk = Desk(application(), library.where, Settings(tmp_path / "settings"))
        running.append(desk)
        window = desk.open()
        window.resize(1400, 900)
        qtbot.waitUntil(lambda: window.loaded)
        window.activateWindow()
        QApplication.processEvents()
        return window

    yield open_window
    for desk in running:
        if desk.window is not None and desk.window.isVisible():
            desk.window.close()


# --- the hands


def point(page: Page, offset: int, share: float = 0.5) -> QPoint:
    """A point of the viewport inside the character at an offset, at a share of its width."""
    here, after = page.flow.place(offset), page.flow.place(offset + 1, before=True)
    x = here.x + share * (after.x - here.x)
    return QPoint(round(page.left + x), here.y + here.height // 2)


def at(page: Page, words: str) -> int:
    """Where words begin, brought into view."""
    start = page.text().index(words)
    page.reveal(start, start + len(words))
    QApplication.processEvents()
    return start


def drag(page: Page, words: str) -> None:
    start = at(page, words)
    view, end = page.viewport(), start + len(words) - 1
    QTest.mousePress(view, LEFT, pos=point(page, start, 0.2))
    QTest.mouseMove(view, point(page, start))
    QTest.mouseMove(view, point(page, end, 0.9))
    QTest.mouseRelease(view, LEFT, pos=point(page, end, 0.9))
    assert page.selected_text() == words


def wheel(page: Page, angle: int, pixels: int = 0, modifiers: Mod = NONE) -> None:
    view = page.viewport()
    middle = QPointF(view.rect().center())
    event = QWheelEvent(
        middle, QPointF(view.mapToGlobal(middle.toPoint())), QPoint(0, pixels), QPoint(0, angle),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QCoreApplication.sendEvent(view, event)


def right_click(widget: QWidget, where: QPoint) -> QMenu:
    """Ask for the menu at a point; return it."""
    by_mouse = QContextMenuEvent.Reason.Mouse
    QCoreApplication.sendEvent(
        widget, QContextMenuEvent(by_mouse, where, widget.mapToGlobal(where), NONE)
    )
    QApplication.processEvents()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, name: str) -> None:
    """Click the entry of this name, as it reads without its key."""
    entry = next(each for each in menu.actions() if each.text().replace("&", "") == name)
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(entry).center())
    QApplication.processEvents()


def click_button(parent: QWidget, name: str) -> None:
    button = next(b for b in parent.findChildren(QToolButton) if b.accessibleName() == name)
    QTest.mouseClick(button, LEFT)
    QApplication.processEvents()


def click_row(window: Window, title: str, modifiers: Mod = NONE) -> None:
    rows, view = window.articles.rows, window.articles.list
    found = [n for n in range(rows.rowCount()) if title in rows.index(n, 0).data()]
    middle = view.visualRect(rows.index(found[0], 0)).center()
    QTest.mouseClick(view.viewport(), LEFT, modifiers, middle)
    QApplication.processEvents()


def press(key: Key, modifiers: Mod = NONE, times: int = 1) -> None:
    for _ in range(times):
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, modifiers)
        QApplication.processEvents()


def focused_page() -> Page:
    from desk.qt.reader import Page

    page = QApplication.focusWidget()
    assert isinstance(page, Page)
    return page


def go_to_row(window: Window, title: str) -> None:
    """Go down the list, which has the keys, to an article."""
    press(Key.Key_Home)
    for _ in range(window.articles.rows.rowCount()):
        if window.articles.selected()[0].title == title:
            return
        press(Key.Key_Down)
    raise AssertionError(f"{title} is not in the list")


def shown(window: Window) -> list[str]:
    return [pane.article.title for pane in window.reading.panes]


# --- by the mouse alone


def select_by_clicks(page: Page) -> None:
    offset = at(page, "5000亿元") + 2
    view, where = page.viewport(), point(page, offset)
    QTest.mouseClick(view, LEFT, pos=where)
    QTest.mouseDClick(view, LEFT, pos=where)
    assert page.selected_text() == "5000亿元"
    QTest.mousePress(view, LEFT, pos=where)
    QTest.mouseRelease(view, LEFT, pos=where)
    assert page.selected_text() == "市长说，新港耗资5000亿元，四年内建成。"
    QTest.mousePress(view, LEFT, pos=where)
    QTest.mouseRelease(view, LEFT, pos=where)
    assert page.selected_text() == LEAD


def select_beyond_the_view(page: Page, qtbot: QtBot) -> None:
    start = at(page, "四年内")
    view, before = page.viewport(), page.flow.scroll
    QTest.mouseClick(view, LEFT, pos=point(page, start + 20))
    QTest.mousePress(view, LEFT, pos=point(page, start, 0.2))
    QTest.mouseMove(view, point(page, start + 3))
    QTest.mouseMove(view, QPoint(300, view.height() + 60))
    qtbot.waitUntil(lambda: page.flow.scroll > before + 900)
    QTest.mouseRelease(view, LEFT, pos=QPoint(300, view.height() + 60))
    low, high = page.selection()
    assert low == start
    assert high > start + 500
    first = point(page, at(page, "四年内"))
    QTest.mouseClick(view, LEFT, pos=first)
    QTest.mouseClick(view, LEFT, SHIFT, point(page, start + 9, 0.9))
    assert page.selection() == (start, start + 10) or page.selection() == (start + 1, start + 10)


def scroll_and_zoom(window: Window, page: Page, qtbot: QtBot) -> None:
    page.restore((0, 0))
    wheel(page, -120, -37)
    assert page.flow.scroll == 37
    wheel(page, -120)
    qtbot.waitUntil(lambda: page.flow.scroll > 80)
    size = window.settings.get(TEXT_SIZE)
    wheel(page, 120, modifiers=CTRL)
    assert window.settings.get(TEXT_SIZE) > size
    wheel(page, -120, modifiers=CTRL)
    assert window.settings.get(TEXT_SIZE) == size


def test_a_sitting_with_the_mouse_alone(
    opened: Callable[[], Window], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened()
    click_row(window, "新港之争")
    click_row(window, "审计署的报告", CTRL)
    assert shown(window) == ["新港之争", "审计署的报告"]
    left, right = window.reading.panes
    select_by_clicks(left.page)
    select_beyond_the_view(left.page, qtbot)
    scroll_and_zoom(window, left.page, qtbot)

    # Mark by the bar, mark by the menu, link by the menu of a mark.
    drag(left.page, "资金已经到位")
    click_button(window.bar, "Claim")
    drag(right.page, "实际上没有钱")
    menu = right_click(right.page.viewport(), point(right.page, at(right.page, "没有钱")))
    choose(menu, "Mark as rebuttal")
    claim, rebuttal = sorted(window.library.annotations(), key=lambda mark: mark.start)
    assert (claim.exact, rebuttal.exact) == ("资金已经到位", "实际上没有钱")
    QTest.mouseClick(window.panels.inspector.link, LEFT)
    at(left.page, "资金已经到位")
    QTest.mouseClick(left.page.viewport(), LEFT, pos=point(left.page, claim.start + 2))
    (arrow,) = window.library.relations()
    assert (arrow.tail, arrow.head) == (rebuttal.uid, claim.uid)
    follow_link(window, left, right, claim.start, rebuttal.start)
    drag_out(right.page, monkeypatch)
    arrange(window, left, right)


def follow_link(window: Window, left: Pane, right: Pane, start: int, other: int) -> None:
    """Click the link in the gutter; its other end comes to the same height."""
    QApplication.processEvents()
    right.page.restore((0, 0))
    left.page.reveal(start, y=400)
    window.reading.set_current(left)
    QApplication.processEvents()
    (gutter,) = window.reading.spread._gutters
    curve = gutter._curves[0]
    QTest.mouseClick(gutter, LEFT, pos=QPoint(gutter.width() // 2, round(curve.y_at(0.5))))
    QApplication.processEvents()
    assert abs(left.page.y_of(start) - right.page.y_of(other)) <= 1


def drag_out(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    """Drag the words selected out of the window."""
    taken: list[str] = []
    monkeypatch.setattr(QDrag, "exec", lambda self, _action: taken.append(self.mimeData().text()))
    drag(page, "只找到100亿元")
    start = page.selection()[0]
    QTest.mousePress(page.viewport(), LEFT, pos=point(page, start + 2))
    QTest.mouseMove(page.viewport(), point(page, start + 2) + QPoint(0, 60))
    QTest.mouseRelease(page.viewport(), LEFT, pos=QPoint(10, 10))
    assert taken == ["只找到100亿元"]


def arrange(window: Window, left: Pane, right: Pane) -> None:
    """Change widths, swap, pin and close."""
    spread = window.reading.spread
    (gutter,) = spread._gutters
    middle = gutter.rect().bottomLeft() + QPoint(gutter.width() // 2, -20)
    QTest.mousePress(gutter, LEFT, pos=middle)
    QTest.mouseMove(gutter, middle + QPoint(60, 0))
    QTest.mouseMove(gutter, middle + QPoint(120, 0))
    QTest.mouseRelease(gutter, LEFT, pos=middle + QPoint(120, 0))
    assert spread.widths()[0] > 0.53
    header = left.header
    choose(right_click(header, QPoint(60, 12)), "Exchange with its neighbour")
    assert shown(window) == ["审计署的报告", "新港之争"]
    choose(right_click(header, QPoint(60, 12)), "Pin the article, or let it go")
    assert left.pinned
    QTest.mouseClick(right.header.close_button, LEFT)
    assert shown(window) == ["新港之争"]
    click_row(window, "记者手记")
    assert shown(window) == ["新港之争", "记者手记"]


# --- by the keys alone


def select_by_keys() -> None:
    page = focused_page()
    page.move_caret(page.text().index("耗资5000"))
    press(Key.Key_Right, SHIFT, 2)
    assert page.selected_text() == "耗资"
    press(Key.Key_Right, CTRL | SHIFT)
    assert page.selected_text() == "耗资5000亿元"
    press(Key.Key_Down, ALT | SHIFT)
    assert page.selected_text() == "耗资5000亿元，四年内建成。"
    press(Key.Key_Down, CTRL | SHIFT)
    assert page.selected_text() == LEAD[LEAD.index("耗资") :] + "\n"
    press(Key.Key_Escape)
    page.move_caret(page.text().index("已经到位"))
    grown = []
    for _ in range(5):
        press(Key.Key_Right, ALT | SHIFT)
        grown.append(page.selected_text())
    assert "资金已经到位。" in grown
    assert LEAD in grown
    press(Key.Key_Left, ALT | SHIFT, 4)
    assert page.selected_text() == grown[0]


def copy_in_three_ways() -> None:
    page = focused_page()
    start = page.text().index("资金已经到位")
    page.move_caret(start)
    press(Key.Key_Right, SHIFT, 6)
    clipboard = QGuiApplication.clipboard()
    press(Key.Key_C, CTRL)
    assert clipboard.text() == "资金已经到位"
    press(Key.Key_C, CTRL | SHIFT)
    assert clipboard.text() == "“资金已经到位” — “新港之争”, 晨报"
    press(Key.Key_C, CTRL | ALT)
    assert clipboard.text().startswith("> 资金已经到位")


def find_by_keys(window: Window) -> None:
    page = focused_page()
    press(Key.Key_Escape)
    press(Key.Key_F, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "100")
    QApplication.processEvents()
    assert [page.text()[n : n + 3] for n in page.hits.starts] == ["100"]
    QApplication.focusWidget().setText("货轮")
    assert len(page.hits.starts) == 240
    first = page.hits.now
    press(Key.Key_F3)
    assert page.hits.now == first + 1
    press(Key.Key_F3, SHIFT)
    assert page.hits.now == first
    press(Key.Key_Escape)
    assert focused_page() is page
    assert not page.hits.starts


def test_a_sitting_with_the_keys_alone(opened: Callable[[], Window], qtbot: QtBot) -> None:
    window = opened()
    press(Key.Key_1, ALT)
    go_to_row(window, "新港之争")
    press(Key.Key_Return)
    assert shown(window) == ["新港之争"]
    select_by_keys()
    copy_in_three_ways()
    find_by_keys(window)

    press(Key.Key_1, ALT)
    go_to_row(window, "审计署的报告")
    press(Key.Key_Return, CTRL)
    if not isinstance(QApplication.focusWidget(), type(window.reading.panes[0].page)):
        press(Key.Key_2, ALT)
    right = focused_page()
    assert right is window.reading.panes[1].page
    start = right.text().index("实际上没有钱")
    right.move_caret(start)
    press(Key.Key_Right, SHIFT, 6)
    press(Key.Key_R)
    press(Key.Key_Tab, CTRL)
    left = focused_page()
    assert left is window.reading.panes[0].page
    left.move_caret(left.text().index("资金已经"))
    press(Key.Key_Right, SHIFT, 6)
    press(Key.Key_C)
    press(Key.Key_L)
    press(Key.Key_Tab, CTRL)
    press(Key.Key_N)
    press(Key.Key_Return)
    (arrow,) = window.library.relations()
    assert arrow.kind
    before = window.focused().uid
    press(Key.Key_G)
    assert window.focused().uid != before
    press(Key.Key_M)
    memo = QApplication.focusWidget()
    QTest.keyClicks(memo, "ask the port")
    press(Key.Key_Escape)
    assert "ask the port" in [mark.memo for mark in window.library.annotations()]
    focused_page()

    # Align, swap, pin; the same article a second time; back and forward.
    press(Key.Key_A)
    assert window.settings.get(ALIGN)
    press(Key.Key_A)
    press(Key.Key_X, CTRL | SHIFT)
    assert shown(window) == ["审计署的报告", "新港之争"]
    focused_page()
    press(Key.Key_K)
    assert any(pane.pinned for pane in window.reading.panes)
    press(Key.Key_1, ALT)
    press(Key.Key_Return, CTRL)
    assert len(window.reading.panes) == 3
    assert len(set(shown(window))) == 2
    press(Key.Key_2, ALT)
    press(Key.Key_W, CTRL)
    assert len(window.reading.panes) == 2
    focused_page()
    press(Key.Key_Left, ALT)
    press(Key.Key_Right, ALT)
    focused_page()


def test_everything_is_found_again_as_it_was_left(opened: Callable[[], Window]) -> None:
    window = opened()
    uids = {line.article.title: line.article.uid for line in window.library.listed()}
    reading = window.reading
    reading.open(uids["新港之争"])
    for title in ("审计署的报告", "新港之争", "记者手记"):
        reading.open(uids[title], beside=True, again=True)
    reading.spread.set_widths([0.4, 0.2, 0.2, 0.2])
    for number, pane in enumerate(reading.panes):
        pane.page.reveal(1500 * number, y=30)
        pane.page.move_caret(1500 * number + 20)
    reading.set_current(reading.panes[2])
    window.commands.run("navigate.pin")
    QApplication.processEvents()
    kept = [
        (pane.article.uid, pane.page.position(), pane.page.caret, pane.pinned)
        for pane in reading.panes
    ]
    widths = reading.spread.widths()
    window.close()

    window = opened()
    reading = window.reading
    assert [
        (pane.article.uid, pane.page.position(), pane.page.caret, pane.pinned)
        for pane in reading.panes
    ] == kept
    assert reading.spread.widths() == pytest.approx(widths)
    assert reading.current is reading.panes[2]
    assert not reading.panes[2].header.pin.isHidden()
    assert focused_page() is reading.panes[2].page
    place = reading.panes[2].page.position()
    press(Key.Key_Right, SHIFT)
    assert reading.panes[2].page.selection() == (kept[2][2], kept[2][2] + 1)
    assert reading.panes[2].page.position() == place
