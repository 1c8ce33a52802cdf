"""The table of figures: measures, possible conflicts, doubts; the reader decides."""

from __future__ import annotations

import pytest

from desk.store import Library
from tests.helpers import bring
from tests.ledger.scopes import BRIDGE


@pytest.fixture
def bridges(library: Library):
    return [
        bring(library, *text.split("\n"), outlet=f"Paper {n}", published=f"2026-01-0{n + 1}")
        for n, text in enumerate(BRIDGE[:2])
    ]


@pytest.fixture
def view(qtbot, bridges, window):
    made = window.panels.show_tables(True, "figures_table")
    qtbot.waitUntil(lambda: settled(made))
    made.scope.setCurrentIndex(1)
    made.run()
    qtbot.waitUntil(lambda: settled(made) and len(made.book.scope.articles) == 4)
    return made


def settled(view):
    return view._job is None and view.book is not None and not view._wait.isActive()


def values(view):
    return [item.value for item in view.items.records()]


def choose(view, row):
    view.list.setCurrentIndex(view.items.index(row, 0))


def rows(view):
    return [view.rows.data(view.rows.index(row, 0)) for row in range(view.rows.rowCount())]


def test_equal_values_stand_together_and_each_article_has_its_line(view):
    choose(view, values(view).index("CN¥1.2B"))
    assert rows(view) == ["CN¥1.2B", "CN¥1.2B"]
    verdicts = {line.verdict for _n, line in view.rows.records()}
    assert verdicts == {"reference", "agree"}
    assert len(view.picture.points) == 2


def test_nothing_is_called_a_conflict_before_a_reader_says_so(view):
    assert not any("≠" in item.verdict for item in view.items.records())


def test_a_possible_conflict_says_why_and_once_confirmed_drives_the_table(qtbot, window, view):
    view.show_mode(1)
    assert set(values(view)[0].split(" / ")) == {"≈ CN¥3B", "CN¥4.5B"}
    assert "跨海大" in view.why.text()
    assert view.same.isVisible()
    view.confirm()
    qtbot.waitUntil(lambda: settled(view) and any(m.confirmed for m in view.book.measures))
    (arrow,) = window.library.relations()
    assert arrow.kind == "same_measure"
    assert {mark.exact for mark in window.library.annotations()} == {"30亿元", "45億元"}
    view.show_mode(0)
    joined = next(item for item in view.items.records() if item.measure.confirmed)
    assert "≠" in joined.verdict
    window.commands.run("annotate.undo")
    assert window.library.annotations() == []
    qtbot.waitUntil(lambda: settled(view) and not any(m.confirmed for m in view.book.measures))


def test_what_is_refused_is_remembered_and_undo_forgets_it(qtbot, window, view):
    view.show_mode(1)
    before = values(view)
    view.refuse()
    qtbot.waitUntil(lambda: settled(view) and before[0] not in values(view))
    assert len(window.library.refusals("same_measure")) == 1
    with Library(window.where) as again:
        assert len(again.refusals()) == 1
    window.commands.run("annotate.undo")
    qtbot.waitUntil(lambda: settled(view) and before[0] in values(view))


def test_a_figure_can_be_taken_out_of_its_measure(qtbot, window, view):
    choose(view, values(view).index("CN¥1.2B"))
    first, second = (line.mention for _n, line in view.rows.records())
    view._apart(first, [second])
    qtbot.waitUntil(lambda: settled(view) and values(view).count("CN¥1.2B") == 2)


def test_a_line_leads_to_its_passage(window, view, bridges):
    choose(view, values(view).index("CN¥1.2B"))
    view._go(view.rows.records()[1][1].mention)
    pane = window.reading.current
    start, end = pane.page.selection()
    assert pane.revision.text[start:end] in ("12亿元", "12億元")


def test_the_filter_finds_across_scripts(view):
    view.filter.setText("港口集团")
    assert "CN¥1.2B" in values(view)
    view.filter.setText("绝无此句")
    assert view._stack.currentIndex() == 1
    view.filter.setText("")
    assert values(view)


def test_it_follows_what_is_corrected(qtbot, window, view, bridges, select):
    select(window.reading.open(bridges[0].article), "12亿元")
    window.commands.run("annotate.mark_figure")
    window.focus(window.annotation, show=True)
    window.panels.inspector.value.setText("13亿元")
    window.panels.inspector._keep_figure()
    qtbot.waitUntil(lambda: settled(view) and "CN¥1.3B" in values(view))


def test_only_the_open_articles_can_be_looked_at(qtbot, window, view, bridges):
    view.scope.setCurrentIndex(0)
    window.reading.open(bridges[0].article)
    qtbot.waitUntil(lambda: settled(view) and len(view.book.scope.articles) == 1)
    window.reading.open(bridges[1].article, beside=True)
    qtbot.waitUntil(lambda: settled(view) and len(view.book.scope.articles) == 2)


def test_the_table_is_written_to_a_file(qtbot, window, view, tmp_path):
    from desk.exporters import format_named
    from desk.qt.figures_out import write

    target = tmp_path / "figures.csv"
    write(window, format_named("figures-csv"), {}, target)
    qtbot.waitUntil(lambda: target.exists() and not window.foot.busy())
    assert "12億元" in target.read_text("utf-8-sig")


def test_the_window_closes_while_figures_are_compared(window, view):
    view.run()
    window.close()
    assert view._job is None


def test_a_narrow_table_says_verdicts_by_their_signs_and_keeps_every_value_in_sight(view):
    choose(view, values(view).index("CN¥1.2B"))
    view.resize(1000, 300)
    said = [view.rows.data(view.rows.index(row, 1)) for row in range(view.rows.rowCount())]
    assert said == ["", "="]
    assert view.list.isColumnHidden(3)
    assert sum(view.table.columnWidth(c) for c in range(5)) <= view.table.viewport().width() + 8
    view.resize(1400, 300)
    assert view.rows.data(view.rows.index(1, 1)) == "= agree"
    assert not view.list.isColumnHidden(3)
