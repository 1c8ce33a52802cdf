"""Words are taken out as they are stored, with where they stand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from desk import i18n
from desk.problem import Problem
from desk.qt import citing
from desk.qt.words import use_language
from tests.helpers import records_of


@pytest.fixture
def simplified():
    i18n.speak("zh_Hans")
    use_language("zh_Hans")
    yield
    i18n.speak("en")
    use_language("en")


def test_a_citation_has_words_title_outlet_date_and_address(window, dam, select):
    pane = window.reading.open(dam.article)
    select(pane, "5000亿元")
    window.commands.run("reading.copy_cited")
    said = QGuiApplication.clipboard().text()
    assert said.startswith("“5000亿元” — “水坝之争”")
    assert "晨报" in said
    assert "22 Jan 2026" in said
    assert said.endswith("https://example.org/dam")


def test_a_citation_is_said_in_the_language_of_the_interface(simplified):
    _source, article, _revision = records_of(
        "水坝之争", outlet="晨报", published="2026-01-22", published_precision="day"
    )
    if i18n._("Reading") == "Reading":
        pytest.skip("the translations are not compiled: python resources/locale/compile.py")
    assert citing.citation(article, "大坝") == "“大坝”——《水坝之争》，晨报，2026年1月22日"


def test_astral_characters_come_out_as_they_are_stored(window, dam, select):
    pane = window.reading.open(dam.article)
    select(pane, "𠮷野家的老板说“实际不到100亿”。😀")
    window.commands.run("reading.copy_cited")
    assert "“𠮷野家的老板说“实际不到100亿”。😀”" in QGuiApplication.clipboard().text()


def test_markdown_quotes_every_paragraph_and_links_the_source(window, dam):
    pane = window.reading.open(dam.article)
    start = dam.text.index("水利部长")
    pane.page.select(start, len(dam.text))
    window.commands.run("reading.copy_markdown")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert all(line.startswith(">") for line in lines)
    assert lines[0] == "> 水利部长周一说，大坝将在四年内建成，耗资5000亿元。"
    assert lines[-1].startswith("> — [“水坝之争”, 晨报, 22 Jan 2026](https://example.org/dam)")


def test_words_out_of_a_title_are_no_heading(window, dam):
    window.reading.open(dam.article)
    _source, article, revision = records_of("水坝 *之* 争", "一。")
    assert citing.quotation(article, revision, 0, 8).startswith("> 水坝 \\*之\\* 争\n")


def test_what_is_dragged_out_is_text_and_html_of_our_own(window, stadium):
    pane = window.reading.open(stadium.article)
    pane.page.select(0, len("軟銀球場之爭 <b>Stadium</b>"))
    data = pane.page.mime()
    assert isinstance(data, QMimeData)
    assert data.text() == "軟銀球場之爭 <b>Stadium</b>"
    assert "&lt;b&gt;Stadium" in data.html()


def test_without_a_selection_the_mark_in_hand_is_taken(window, dam, select):
    pane = window.reading.open(dam.article)
    select(pane, "大坝")
    window.commands.run("annotate.mark_claim")
    window.commands.run("reading.copy_cited")
    assert QGuiApplication.clipboard().text().startswith("“大坝”")


def test_with_nothing_chosen_the_reader_is_told(window, dam):
    window.reading.open(dam.article)
    with pytest.raises(Problem):
        citing.chosen(window)
