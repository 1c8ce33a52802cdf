"""The dialog of an article's fields."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desk.qt.fields import Fields, Pick


@pytest.fixture
def dialog(qtbot, window, dam):
    window.reading.open(dam.article)
    window.commands.run("cleaning.fields")
    found = window.findChild(Fields)
    yield found
    found.close()


def write(field, text):
    field.edit.setFocus()
    field.edit.selectAll()
    field.edit.insert(text)
    field.edit.setModified(True)
    QTest.keyClick(field.edit, Qt.Key.Key_Return)


def test_it_shows_what_each_field_says(dialog):
    assert dialog.lines["title"].edit.text() == "水坝之争"
    assert dialog.lines["published"].edit.text() == "2026-01-22"


def test_what_is_typed_is_kept_as_one_step(window, dialog, dam):
    write(dialog.lines["outlet"], "晚报")
    article = window.library.article(dam.article)
    assert (article.outlet, article.corrected) == ("晚报", ("outlet",))
    assert window.library.undoable() == "Correct a field"
    assert not dialog.lines["outlet"].back.isHidden()


def test_a_value_that_is_none_is_told_beside_the_field(window, dialog, dam):
    line = dialog.lines["published"]
    write(line, "neulich")
    assert not line.wrong.isHidden()
    assert "2025-01" in line.wrong.text()
    assert window.library.article(dam.article).published == "2026-01-22"
    write(line, "2026-02")
    assert line.wrong.isHidden()
    assert window.library.article(dam.article).published_precision == "month"


def test_a_date_can_be_called_concluded(window, dialog, dam):
    dialog.lines["published"].inferred.click()
    assert window.library.article(dam.article).published_inferred
    assert window.reading.current.header.meta.text().endswith("?")


def test_another_value_that_was_found_is_taken_with_one_press(qtbot, window, library):
    from desk import intake

    page = (
        "<html><head><title>渡轮停航三天</title><meta property='og:site_name' content='港报'>"
        "<link rel='canonical' href='https://port.example/1'></head><body><article><h1>渡轮停航三天"
        "</h1><p>港务局周一说，渡轮停航三天，两千名乘客受到影响，航运公司没有回应记者的提问。</p>"
        "<p>港务局长周二改口说，停航要延长到下周，受影响的乘客超过四千人。</p></article></body>"
    )
    uid = intake.bring_in_text(library, page).entries[0].article
    window.library.catch_up()
    dialog = Fields(window, uid)
    dialog.show()
    line = dialog.lines["outlet"]
    assert line.edit.text() == "港报"
    picks = line.findChildren(Pick)
    other = next(p for p in picks if p.found.value == "port.example")
    other.button.click()
    assert window.library.article(uid).outlet == "port.example"
    line.back.click()
    assert window.library.article(uid).outlet == "港报"
    dialog.close()


def test_a_new_title_is_shown_on_the_page(window, dialog, dam):
    write(dialog.lines["title"], "水坝之争，再起")
    pane = window.reading.current
    assert pane.page.text().startswith("水坝之争，再起\n")
    assert pane.header.title.text() == "水坝之争，再起"
