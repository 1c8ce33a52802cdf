import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest

from desk.qt.reader import Mark, Page
from desk.text import Units

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


def point_of(page, offset, inside=True):
    """A point on the character at an offset; its left edge when not `inside`."""
    place = page.flow.place(offset)
    after = page.flow.place(offset + 1, before=True).x
    x = (place.x + after) / 2 if inside else place.x
    return QPoint(round(page.left + x), place.y + place.height // 2)


def on(page, words, plus=0):
    return point_of(page, page.text().index(words) + plus)


def drag(page, start, end, modifier=NONE):
    view = page.viewport()
    QTest.mousePress(view, LEFT, modifier, start)
    for at in (start + QPoint(6, 0), end):
        global_at = QPointF(view.mapToGlobal(at))
        move = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), global_at, LEFT, LEFT, modifier)
        QGuiApplication.sendEvent(view, move)
    QTest.mouseRelease(view, LEFT, modifier, end)


def hover(page, at):
    view, none = page.viewport(), Qt.MouseButton.NoButton
    move = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), QPointF(view.mapToGlobal(at)), none, none, NONE
    )
    QGuiApplication.sendEvent(view, move)


# --- selecting

texts = st.text(
    alphabet=st.characters() | st.sampled_from("港务。“”e\u0301א\n👨\u200d👩𠮷"), max_size=80
)


@settings(max_examples=60)
@given(texts, st.integers(0, 80), st.integers(0, 80))
def test_what_is_selected_is_what_is_stored(qapp, plain, text, one, other):
    page = Page()
    page.set_article(text, plain(text))
    page.select(one, other)
    start, end = page.selection()

    assert page.selected_text() == text[start:end]
    assert start <= min(one, other, len(text))
    assert end >= min(max(one, other), len(text))
    # Half a pair is in no stored text, and no clipboard carries it.
    carried = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text[start:end])
    assert page.mime().text() == carried


@settings(max_examples=40)
@given(st.text(alphabet="港务，。ab 𠮷😀", min_size=1, max_size=60), st.data())
def test_a_selection_between_two_points_is_between_their_characters(qapp, plain, text, data):
    page = Page()
    page.resize(400, 600)
    page.set_article(text, plain(text))
    a, b = (data.draw(st.integers(0, len(text))) for _ in "ab")
    points = [point_of(page, at, inside=False) for at in (a, b)]
    found = [page.offset_at(QPointF(point)) for point in points]

    assert Units(text).from_utf16(Units(text).to_utf16(a)) == a
    assert found == [a, b] or any(
        page.flow.place(x).y != page.flow.place(y).y for x, y in zip(found, (a, b), strict=True)
    )


def test_dragging_selects_and_tells_when_it_is_finished(page, qtbot):
    start = page.text().index("他说：“钱")
    with qtbot.waitSignal(page.selection_finished) as finished:
        drag(page, point_of(page, start, inside=False), point_of(page, start + 5, inside=False))

    assert finished.args == [start, start + 5]
    assert page.selected_text() == "他说：“钱"


@pytest.mark.parametrize(
    ("words", "plus", "word"),
    [("5000亿元。", 1, "5000亿元"), ("Tidegate", 3, "Tidegate"), ("𠮷田", 0, "𠮷")],
)
def test_a_double_click_takes_a_figure_a_latin_word_or_a_chinese_one(page, words, plus, word):
    QTest.mouseDClick(page.viewport(), LEFT, NONE, on(page, words, plus))
    assert page.selected_text() == word


def test_a_double_click_takes_a_chinese_word_that_the_article_repeats(page):
    QTest.mouseDClick(page.viewport(), LEFT, NONE, on(page, "港务集团", 1))
    assert page.selected_text() == "港务集团"


def test_a_third_click_takes_the_sentence_and_a_fourth_the_paragraph(page):
    at = on(page, "据我所知")
    QTest.mouseClick(page.viewport(), LEFT, NONE, at)
    QTest.mouseDClick(page.viewport(), LEFT, NONE, at)
    QTest.mousePress(page.viewport(), LEFT, NONE, at)
    QTest.mouseRelease(page.viewport(), LEFT, NONE, at)
    assert page.selected_text() == "据我所知，港务集团落实的资金远低于100亿元。”"

    QTest.mousePress(page.viewport(), LEFT, NONE, at)
    QTest.mouseRelease(page.viewport(), LEFT, NONE, at)
    assert page.selected_text().startswith("但财政局长")
    assert page.selected_text().endswith("2.7万次。")


def test_shift_and_a_click_extend_the_selection(page):
    QTest.mouseClick(page.viewport(), LEFT, NONE, point_of(page, 40, inside=False))
    QTest.mouseClick(page.viewport(), LEFT, SHIFT, point_of(page, 60, inside=False))
    assert page.selection() == (40, 60)


def test_dragging_below_the_page_scrolls_on(page, qtbot, plain):
    text = "\n".join(["港务集团落实的资金远低于100亿元。" * 4] * 60)
    page.set_article(text, plain(text))
    view = page.viewport()
    QTest.mousePress(view, LEFT, NONE, QPoint(200, 300))
    below = QPointF(200, 980)
    glob = QPointF(view.mapToGlobal(below.toPoint()))
    for _ in range(2):
        QGuiApplication.sendEvent(
            view, QMouseEvent(QEvent.Type.MouseMove, below, glob, LEFT, LEFT, NONE)
        )
    qtbot.waitUntil(lambda: page.flow.scroll > 100)
    QTest.mouseRelease(view, LEFT, NONE, below.toPoint())
    scroll, (_, end) = page.flow.scroll, page.selection()
    assert end > page.flow.window()[0]
    assert not page.mouse._timer.isActive()
    assert page.flow.scroll == scroll


# --- keys


def keys(page, *pressed):
    for key in pressed:
        code, modifier = key if isinstance(key, tuple) else (key, NONE)
        QTest.keyClick(page, code, modifier)


Key = Qt.Key


def test_shift_with_arrows_selects_and_letting_go_of_shift_finishes(page, qtbot):
    page.move_caret(30)
    QTest.keyPress(page, Key.Key_Shift)
    with qtbot.assertNotEmitted(page.selection_finished):
        for _ in range(3):
            QTest.keyPress(page, Key.Key_Right, SHIFT)
    assert page.selection() == (30, 33)
    with qtbot.waitSignal(page.selection_finished) as finished:
        QTest.keyRelease(page, Key.Key_Shift)
    assert finished.args == [30, 33]


def test_up_and_down_keep_to_their_column(page):
    start = page.text().index("【本报讯】") + 12
    page.move_caret(start)
    x = page.caret_place().x
    keys(page, Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Up)
    assert abs(page.caret_place().x - x) < 10
    assert page.caret == start


def test_home_and_end_stay_on_the_line(page):
    page.move_caret(page.text().index("【本报讯】") + 5)
    y = page.caret_place().y
    keys(page, Key.Key_End)
    end = page.caret
    assert page.caret_place().y == y
    keys(page, Key.Key_Home)
    assert page.caret_place().y == y
    assert page.caret == page.text().index("【本报讯】") < end


def test_every_character_can_be_reached_by_the_keyboard_alone(page):
    page.move_caret(0)
    seen = {0}
    while page.caret < len(page.text()):
        before = page.caret
        keys(page, Key.Key_Right)
        assert page.caret > before
        seen.add(page.caret)
    family = page.text().index("👨")
    assert not seen & set(range(family + 1, family + 5))
    keys(page, (Key.Key_Home, CTRL))
    assert page.caret == 0


def test_words_sentences_and_paragraphs_have_their_keys(page):
    text = page.text()
    page.move_caret(text.index("他说"))
    keys(page, (Key.Key_Down, ALT))
    assert page.caret == text.index("\n", text.index("他说")) + 2
    keys(page, (Key.Key_Up, CTRL), (Key.Key_Up, CTRL))
    assert page.caret == text.index("【本报讯】")
    keys(page, (Key.Key_Down, CTRL | SHIFT))
    assert page.selected_text().endswith("开始建设。”\n")


def test_select_all_and_copy_give_the_stored_text(page):
    keys(page, (Key.Key_A, CTRL), (Key.Key_C, CTRL))
    assert QGuiApplication.clipboard().text() == page.text()


def test_one_key_grows_the_selection_and_another_shrinks_it_back(page):
    page.move_caret(page.text().index("没有钱"))
    keys(page, *[(Key.Key_Right, ALT | SHIFT)] * 3)
    grown = page.selected_text()
    assert "他们实际上没有钱" in grown
    keys(page, *[(Key.Key_Left, ALT | SHIFT)] * 3)
    assert page.selection() == (page.text().index("没有钱"),) * 2


def test_page_down_goes_on_where_the_page_ended(page, plain):
    text = "\n".join(f"{n} 港务集团落实的资金远低于100亿元。" * 3 for n in range(200))
    page.set_article(text, plain(text))
    keys(page, Key.Key_PageDown)
    assert 0.8 * page.flow.height < page.flow.scroll < page.flow.height
    keys(page, Key.Key_PageUp)
    assert page.flow.scroll == 0


def test_escape_drops_the_selection(page):
    page.select(3, 9)
    keys(page, Key.Key_Escape)
    assert page.selection() == (9, 9)


def test_keys_that_mean_nothing_here_are_left_to_the_window(page, qtbot):
    with qtbot.assertNotEmitted(page.selection_changed):
        keys(page, Key.Key_C, Key.Key_R, Key.Key_1)


# --- marks


def test_a_click_on_words_with_several_marks_goes_from_the_shortest_to_the_longest(page, mark_of):
    outer = mark_of("他们实际上没有钱。据我所知", "rebuttal")
    inner = mark_of("没有钱", "claim")
    clicked = []
    page.mark_clicked.connect(clicked.append)
    for _ in range(3):
        QTest.mouseClick(page.viewport(), LEFT, NONE, on(page, "没有钱", 1))
    assert clicked == [inner.uid, outer.uid, inner.uid]


def test_marks_added_changed_and_removed_are_seen(page, mark_of):
    view = page.viewport()
    before = view.grab().toImage()
    mark = mark_of("潮汐之门")
    marked = view.grab().toImage()
    page.change_mark(Mark(mark.uid, mark.start, mark.end + 3, "figure"))
    changed = view.grab().toImage()
    page.remove_mark(mark.uid)

    assert before != marked != changed != before
    assert view.grab().toImage() == before
    assert page.mark(mark.uid) is None


@pytest.mark.parametrize("name", ["light", "sepia", "dark"])
def test_each_code_is_told_apart_in_grey_as_well(page, looks, name):
    page.set_look(looks[name])
    text = page.text()
    start = text.index("据我所知")
    pictures = []
    for code in ("claim", "rebuttal", "figure"):
        page.set_marks([Mark("m", start, start + 12, code)])
        pictures.append(page.grab().toImage().convertToFormat(_grey()))
    assert len({picture.constBits().tobytes() for picture in pictures}) == 3


def _grey():
    from PySide6.QtGui import QImage

    return QImage.Format.Format_Grayscale8


def test_the_end_of_the_current_mark_can_be_dragged(page, mark_of, qtbot):
    mark = mark_of("没有钱", "claim")
    page.set_current(mark.uid)
    with qtbot.waitSignal(page.mark_moved) as moved:
        drag(
            page,
            point_of(page, mark.end, inside=False),
            point_of(page, mark.end + 6, inside=False),
        )
    assert moved.args == [mark.uid, mark.start, mark.end + 6]
    assert page.mark(mark.uid) == mark, "it is the window that decides"


def test_escape_gives_up_dragging_an_end(page, mark_of, qtbot):
    mark = mark_of("没有钱", "claim")
    page.set_current(mark.uid)
    view, start = page.viewport(), point_of(page, mark.start, inside=False)
    with qtbot.assertNotEmitted(page.mark_moved):
        QTest.mousePress(view, LEFT, NONE, start)
        to = start - QPoint(60, 0)
        QGuiApplication.sendEvent(
            view,
            QMouseEvent(
                QEvent.Type.MouseMove, QPointF(to), QPointF(view.mapToGlobal(to)), LEFT, LEFT, NONE
            ),
        )
        assert page.mark(mark.uid).start < mark.start
        keys(page, Key.Key_Escape)
        QTest.mouseRelease(view, LEFT, NONE, to)
    assert page.mark(mark.uid) == mark


def test_the_mark_under_the_pointer_stands_out(page, mark_of, qtbot):
    mark = mark_of("没有钱", "claim")
    with qtbot.waitSignal(page.mark_hovered) as hovered:
        hover(page, on(page, "没有钱", 1))
    assert hovered.args == [mark.uid]
    with qtbot.waitSignal(page.mark_hovered) as hovered:
        hover(page, on(page, "双方各执", 1))
    assert hovered.args == [""]


def test_a_click_on_a_link_tells_where_it_leads(page, qtbot):
    with qtbot.waitSignal(page.link_clicked) as clicked:
        QTest.mouseClick(page.viewport(), LEFT, NONE, on(page, "潮汐之门", 1))
    assert clicked.args == ["https://example.org/tide"]


# --- finding


def test_find_goes_from_hit_to_hit_and_round(page, qtbot):
    text = page.text()
    places = [at for at in range(len(text)) if text.startswith("港务集团", at)]
    page.move_caret(places[0] + 1)
    assert page.find("港务集团") == len(places)
    assert page.caret == places[1]
    page.find_next()
    page.find_next()
    assert page.caret == places[3 % len(places)]
    page.find_previous()
    assert page.caret == places[2 % len(places)]


def test_hits_are_shown_and_taken_away(page):
    page.move_caret(0)
    page.clearFocus()
    before = page.grab().toImage()
    page.find("亿元")
    assert page.grab().toImage() != before
    page.clear_find()
    page.move_caret(0)
    assert page.grab().toImage() == before


# --- the view


def test_what_is_on_top_stays_there_through_eighty_widths(page, plain):
    text = "\n".join("港务集团落实的资金远低于100亿元，" * (n % 9 + 1) for n in range(300))
    page.set_article(text, plain(text))
    page.reveal(5000, y=0)
    held = page.position()[0]
    for width in [*range(300, 900, 15), *range(900, 300, -15)]:
        page.resize(width, 700)
    page.resize(700, 900)
    assert page.position()[0] == held


def test_a_position_is_restored_to_the_pixel(page, plain):
    text = "\n".join("港务集团落实的资金远低于100亿元，" * (n % 9 + 1) for n in range(300))
    page.set_article(text, plain(text))
    page.scroll_by(3217)
    kept = page.position()
    page.scroll_by(-2000)
    page.restore(kept)
    assert page.position() == kept


def test_the_wheel_with_ctrl_asks_for_another_size(page, qtbot):
    at = QPointF(100, 100)
    wheel = QWheelEvent(
        at,
        QPointF(page.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        CTRL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.waitSignal(page.zoom_asked) as asked:
        QGuiApplication.sendEvent(page.viewport(), wheel)
    assert asked.args == [1]


def test_a_turn_of_the_wheel_glides_to_its_end(page, qtbot, plain):
    text = "\n".join("港务集团落实的资金远低于100亿元，" * 5 for n in range(300))
    page.set_article(text, plain(text))
    page.smooth = True
    page.glide.by(300)
    assert 0 < page.flow.scroll < 300
    qtbot.waitUntil(lambda: page.flow.scroll == 300)


def test_the_menu_is_asked_for_by_keyboard_at_the_caret(page, qtbot):
    from PySide6.QtGui import QContextMenuEvent

    page.move_caret(50)
    with qtbot.waitSignal(page.menu_asked) as asked:
        QGuiApplication.sendEvent(
            page.viewport(),
            QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()),
        )
    assert asked.args[1] == 50


def test_an_empty_article_can_be_read_as_well(page):
    page.set_article("", [])
    page.grab()
    keys(
        page, Key.Key_Down, Key.Key_End, Key.Key_PageDown, (Key.Key_A, CTRL), (Key.Key_Right, CTRL)
    )
    page.grow()
    page.find("x")
    assert page.selection() == (0, 0)
    assert page.position() == (0, 0)


NASTY = {
    "a paragraph of two million": "港务集团，" * 400_000,
    "no place to cut": "x" * 300_000,
    "only blanks": " " * 2_000_000,
    "one-character paragraphs": "\n".join("字" * 100_000),
    "right to left": "مرحبا بالعالم שלום 123 abc. " * 2000,
    "accents": "e" + "\u0301" * 200_000,
    "half surrogates": "字\ud800a\udfff" * 5000,
    "families": "👨‍👩‍👧" * 5000,
    "line separators": "a\u2028b\x00\x0b\u2029\ufffc" * 2000,
    "tabs": "\t" * 20_000,
}


@pytest.mark.parametrize("name", NASTY)
def test_bad_input_is_shown_scrolled_selected_and_searched(page, plain, name):
    text = NASTY[name]
    page.set_article(text, plain(text))
    page.set_marks([Mark(str(n), n * 7, n * 7 + 40, "claim") for n in range(50)])
    page.grab()
    for step in (40, 900, -300, 5000, -40):
        page.scroll_by(step)
    page.reveal(len(text) - 1)
    page.grab()
    page.select(10, len(text) - 10)
    for key in (Key.Key_Right, Key.Key_Up, Key.Key_Home, Key.Key_PageUp, (Key.Key_Left, CTRL)):
        keys(page, key)
    page.find("a")
    assert page.find(text[3:5]) > 0
    page.grab()
    page.keys.move("next_sentence")
    page.keys.move("previous_word", extend=True)
    page.resize(500, 500)
    page.grab()
    assert page.text() == text


def test_a_mark_with_a_memo_has_a_sign_in_the_margin(page, mark_of):
    mark = mark_of("没有钱")
    before = page.viewport().grab().toImage()
    page.set_noted([mark.uid])
    assert page.viewport().grab().toImage() != before
    page.set_noted([])
    assert page.viewport().grab().toImage() == before


def test_every_mark_can_be_reached_in_turn(page, mark_of):
    marks = [mark_of("潮汐之门"), mark_of("没有钱"), mark_of("每一分钱")]
    assert page.mark_after(0) == marks[0]
    assert page.mark_after(marks[0].start) == marks[1]
    assert page.mark_before(marks[2].start) == marks[1]
    assert page.mark_after(marks[2].start) is None


def test_a_place_restored_before_the_page_has_its_width_is_the_same_line_afterwards(qtbot, plain):
    text = "\n".join("第一天，码头上又有许多货轮等待卸货，工人们照常上班。" * 6 for _ in range(40))
    wide = Page()
    qtbot.addWidget(wide)
    wide.resize(900, 500)
    wide.set_article(text, plain(text))
    wide.show()
    wide.reveal(3000, y=-7)
    place = wide.position()
    for width in (300, 700, 900):
        wide.restore(place)
        wide.resize(width, 500)
        wide.resize(900, 500)
        assert wide.position() == place
    later = Page()
    qtbot.addWidget(later)
    later.resize(400, 500)
    later.set_article(text, plain(text))
    later.show()
    later.restore(place)
    later.resize(900, 500)
    assert later.position() == place
