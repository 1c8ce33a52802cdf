"""Text and page are changed while one looks at them."""

from __future__ import annotations

from desk.qt.measures import Measures
from desk.settings import FAMILY, LINE_HEIGHT, LINE_WIDTH, NAME, SHAPES, TEXT_SIZE, THEME


def test_every_measure_has_its_effect_at_once_and_is_kept(window, dam):
    page = window.reading.open(dam.article).page
    sheet = Measures(window)
    sheet.size_.slider.setValue(24)
    sheet.width_.set_value(30)
    sheet.spacing.slider.setValue(40)
    sheet.shapes.setCurrentIndex(1)
    look = page.flow.look
    assert (look.size, look.width, look.line_height, look.hong_kong) == (24, 30, 2.0, True)
    assert window.settings.get(TEXT_SIZE) == 24
    assert window.settings.get(LINE_HEIGHT) == 2.0
    assert sheet.spacing.said.text() == "2.00"
    sheet.close()


def test_the_usual_measures_come_back(window, dam):
    window.reading.open(dam.article)
    sheet = Measures(window)
    sheet.size_.set_value(30)
    sheet.shapes.setCurrentIndex(1)
    sheet._usual()
    for setting in (TEXT_SIZE, LINE_WIDTH, LINE_HEIGHT, SHAPES, FAMILY):
        assert window.settings.get(setting) == setting.default
    sheet.close()


def test_a_font_is_chosen_from_those_that_can_be_read(window, dam):
    page = window.reading.open(dam.article).page
    sheet = Measures(window)
    names = [sheet.family.itemText(n) for n in range(1, sheet.family.count())]
    assert not [name for name in names if name.endswith(" JP") or "Emoji" in name]
    if names:
        sheet.family.setCurrentIndex(1)
        assert page.flow.look.family == names[0]
    sheet.close()


def test_the_name_of_the_reader_stands_beside_marks_made_from_now_on(window, dam, select):
    sheet = Measures(window)
    sheet.name.setText("  李   记者 ")
    sheet.name.editingFinished.emit()
    assert window.settings.get(NAME) == "李 记者"
    select(window.reading.open(dam.article), "大坝")
    window.commands.run("annotate.mark_claim")
    assert window.focused().creator == "李 记者"
    assert window.library.history(1)[0].actor == "李 记者"
    sheet.close()


def test_the_theme_changes_while_the_sheet_is_open(window):
    sheet = Measures(window)
    sheet.theme.setCurrentIndex(sheet.theme.findData("sepia"))
    assert window.theme.name == "sepia"
    assert window.settings.get(THEME) == "sepia"
    sheet.close()


def test_another_language_makes_the_window_anew(qtbot, desk, window):
    sheet = Measures(window)
    with qtbot.waitSignal(window.closed):
        sheet.language.setCurrentIndex(sheet.language.findData("zh_Hans"))
        sheet.language.activated.emit(sheet.language.currentIndex())
    qtbot.waitUntil(lambda: desk.window is not window and desk.window.loaded)
    assert desk.window.language == "zh_Hans"
