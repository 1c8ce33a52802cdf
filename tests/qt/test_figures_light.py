"""The figures of open articles are shown lightly and are no marks until they are taken."""

from __future__ import annotations

from desk.settings import FIGURES_SHOWN


def words_of(pane):
    text = pane.revision.text
    return [text[start:end] for start, end in pane.page.suggestions.spans]


def lit(qtbot, window, revision):
    pane = window.reading.open(revision.article)
    qtbot.waitUntil(lambda: bool(pane.page.suggestions))
    return pane


def test_figures_are_found_beside_the_window(qtbot, window, stadium):
    pane = lit(qtbot, window, stadium)
    assert words_of(pane) == ["30亿元", "2027年", "45亿元", "2027", "3 billion yuan"]
    assert window.library.annotations() == []


def test_a_figure_that_is_marked_is_suggested_no_more_and_undo_brings_it_back(
    qtbot, window, stadium, select
):
    pane = lit(qtbot, window, stadium)
    select(pane, "30亿元")
    window.commands.run("annotate.mark_figure")
    qtbot.waitUntil(lambda: "30亿元" not in words_of(pane))
    window.commands.run("annotate.undo")
    qtbot.waitUntil(lambda: "30亿元" in words_of(pane))


def test_they_can_be_switched_off_and_the_choice_is_kept(qtbot, window, stadium):
    pane = lit(qtbot, window, stadium)
    window.commands.run("view.figures_light")
    assert words_of(pane) == []
    assert not window.settings.get(FIGURES_SHOWN)
    start, end = pane.page.wholes.spans[0]
    assert pane.revision.text[start:end] == "30亿元"
    window.commands.run("view.figures_light")
    assert words_of(pane)


def test_every_open_article_has_its_own(qtbot, window, dam, stadium):
    lit(qtbot, window, stadium)
    other = window.reading.open(dam.article, beside=True)
    qtbot.waitUntil(lambda: bool(other.page.suggestions))
    assert "5000亿元" in words_of(other)
    assert "100亿" in words_of(other)


def test_the_window_closes_while_figures_are_sought(qtbot, window, stadium):
    window.reading.open(stadium.article)
    window.close()
    assert window.lights._job is None
