"""Getting around by keys alone."""

from __future__ import annotations


def test_n_and_p_walk_through_the_marks_and_round(window, dam, select):
    pane = window.reading.open(dam.article)
    for words in ("大坝", "反对者", "70 billion"):
        select(pane, words)
        window.commands.run("annotate.mark_claim")
    seen = []
    for name in ("next_mark", "next_mark", "next_mark", "previous_mark"):
        window.commands.run(f"navigate.{name}")
        seen.append(window.focused().exact)
    assert seen == ["大坝", "反对者", "70 billion", "反对者"]


def test_an_article_without_marks_says_how_to_make_one(window, dam):
    window.reading.open(dam.article)
    window.commands.run("navigate.next_mark")
    assert window.foot.notice.property("bad")


def test_keys_go_round_the_articles(window, dam, stadium):
    window.reading.open(dam.article)
    window.reading.open(stadium.article, beside=True)
    window.commands.run("navigate.next_page")
    assert window.reading.current.article.uid == dam.article
    window.commands.run("navigate.previous_page")
    assert window.reading.current.article.uid == stadium.article


def test_list_page_panel_and_tables_take_the_keys(qtbot, window, dam, select):
    select(window.reading.open(dam.article), "大坝")
    window.commands.run("annotate.mark_claim")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.commands.run("navigate.focus_list")
    assert window.articles.list.hasFocus()
    window.commands.run("navigate.focus_page")
    assert window.reading.current.page.hasFocus()
    window.commands.run("navigate.focus_inspector")
    assert window.panels.inspector.memo.hasFocus()
    window.commands.run("navigate.focus_tables")
    assert window.tables.view("annotations").table.hasFocus()
    window.commands.run("navigate.filter_articles")
    assert window.articles.filter.hasFocus()
    window.commands.run("navigate.escape")
    assert window.reading.current.page.hasFocus()


def test_finding_in_the_article_shows_how_many_there_are(qtbot, window, dam):
    window.reading.open(dam.article)
    window.commands.run("navigate.find")
    window.panels.find_bar.field.setText("数字")
    qtbot.waitUntil(lambda: bool(window.panels.find_bar.count.text()))
    window.panels.find_bar.field.setText("绝无")
    assert "nowhere" in window.panels.find_bar.count.text()
    window.commands.run("navigate.escape")
    assert window.panels.find_bar.isHidden()


def test_open_beside_from_the_list(window, dam, stadium):
    window.articles.choose(dam.article)
    window.commands.run("navigate.open_chosen")
    window.articles.choose(stadium.article)
    window.commands.run("navigate.open_beside")
    assert len(window.reading.panes) == 2


def test_a_mark_without_a_link_says_how_to_make_one(window, dam, select):
    select(window.reading.open(dam.article), "大坝")
    window.commands.run("annotate.mark_claim")
    window.commands.run("navigate.other_end")
    assert "L" in window.foot.notice.words.text()
