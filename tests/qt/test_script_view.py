"""The other script on the page; everything else goes by the text as it is stored."""

from __future__ import annotations

from desk.qt import script_view


def painted(pane):
    return "\n".join(pane.page.flow.piece(n).text for n in range(len(pane.page.flow)))


def test_the_page_shows_the_other_script_and_keeps_the_text(window, dam, select):
    pane = window.reading.open(dam.article)
    select(pane, "5000亿元")
    window.commands.run("annotate.mark_figure")
    (mark,) = window.library.annotations(dam.article)
    window.commands.run("cleaning.traditional")
    assert "大壩將在四年內建成" in painted(pane)
    assert "𠮷野家的老闆" in painted(pane)
    assert pane.page.text() == dam.text
    assert pane.page.flow.script == "Hant"
    assert pane.page.mark(mark.uid).start == mark.start
    assert len(painted(pane)) == len(dam.text)
    select(pane, "大坝")
    assert pane.page.selected_text() == "大坝"
    assert pane.page.mime().text() == "大坝"


def test_words_are_marked_where_they_are_seen(window, dam, select):
    pane = window.reading.open(dam.article)
    window.commands.run("cleaning.turn_script")
    select(pane, "实际不到100亿")
    window.commands.run("annotate.mark_claim")
    (mark,) = window.library.annotations(dam.article)
    assert mark.exact == "实际不到100亿"


def test_one_press_in_the_head_turns_it_and_another_turns_it_back(window, dam):
    pane = window.reading.open(dam.article)
    button = pane.header.findChild(object, "script")
    assert button.text() == "简"
    button.click()
    assert (button.text(), button.isChecked()) == ("繁", True)
    button.click()
    assert (button.text(), button.isChecked()) == ("简", False)
    assert painted(pane) == dam.text


def test_each_article_keeps_its_own_choice(window, dam, stadium):
    pane = window.reading.open(dam.article)
    window.commands.run("cleaning.traditional")
    window.reading.open(stadium.article)
    assert "新体育场" in painted(pane)
    window.reading.open(dam.article)
    assert "大壩" in painted(pane)
    assert script_view.shown(window, pane) == "Hant"


def test_the_script_stays_when_the_text_is_corrected(qtbot, window, dam):
    from desk import editing
    from desk.model import Change, Edit

    pane = window.reading.open(dam.article)
    window.commands.run("cleaning.traditional")
    made = editing.rewrite(dam, 1, "水利部长说，大坝不建了。").revision
    window.do(Change("Correct", (Edit(None, made),)))
    qtbot.waitUntil(lambda: "大壩不建了" in painted(pane))
