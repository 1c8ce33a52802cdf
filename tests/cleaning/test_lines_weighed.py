"""What speaks for a line's being the article's, and which run of lines speaks most."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk.cleaning import line_context, line_signs, lines_weighed
from desk.cleaning.draft import DraftBlock, Strand
from desk.model import CREDIT, PARAGRAPH

PROSE = "软银集团周二表示，将在四年内投资五千亿美元，用于建设数据中心，其中一千亿美元立即到位。"
MENU = ["首页", "新闻", "体育", "登录", "注册", "搜索"]


def blocks(*lines: str, kind: str = PARAGRAPH) -> list[DraftBlock]:
    return [DraftBlock(kind, Strand.of(line, 0)) for line in lines]


def test_prose_is_likelier_the_articles_than_a_menu_around_it() -> None:
    chances = lines_weighed.chances(blocks(*MENU, PROSE, PROSE[:30] + "。", PROSE, *MENU))
    assert min(chances[6:9]) > 0.5 > max(*chances[:6], *chances[9:])


def test_every_text_has_lines_that_are_likely_its_article() -> None:
    assert max(lines_weighed.chances(blocks("首页", "登录", "海边小城要建风电场", "搜索"))) > 0.5
    assert lines_weighed.chances([]) == []


def test_what_is_cut_has_no_chance_but_tells_about_its_neighbours() -> None:
    lines = blocks(*MENU, PROSE, PROSE, PROSE, *MENU)
    lines[7].cut = "related_links"
    chances = lines_weighed.chances(lines)
    assert chances[7] == 0.0
    assert chances[6] > 0.5


def test_a_caption_between_paragraphs_weighs_for_the_article() -> None:
    lines = [*blocks(PROSE, PROSE), *blocks("图 视觉", kind=CREDIT), *blocks(PROSE, PROSE)]
    assert min(lines_weighed.weights(lines)) > 0


def test_the_heaviest_run_does_not_go_beyond_a_barrier() -> None:
    assert lines_weighed.heaviest([-1, 2, 3, lines_weighed.BARRIER, 4]) == (1, 3)
    assert lines_weighed.heaviest([lines_weighed.BARRIER, 1, 1]) == (1, 3)
    assert lines_weighed.heaviest([-1.0, -2.0]) == (0, 0)


@given(st.lists(st.floats(-3, 3), max_size=30))
def test_a_run_lies_within_the_lines_and_weighs_something(weights: list[float]) -> None:
    start, end = lines_weighed.heaviest(weights)
    assert 0 <= start <= end <= len(weights)
    assert start == end or sum(weights[start:end]) > 0


@given(st.text(max_size=200))
def test_any_line_has_signs_with_known_names(text: str) -> None:
    signs = list(line_signs.signs(text))
    assert len(signs) == len(set(signs))


def test_prose_is_told_by_its_words_alone() -> None:
    assert lines_weighed.is_prose(PROSE)
    assert not lines_weighed.is_prose("软银投资五千亿 马斯克说没钱")


@given(st.lists(st.text(min_size=1, max_size=80), min_size=1, max_size=40))
def test_chances_are_shares_whatever_the_lines(lines: list[str]) -> None:
    chances = lines_weighed.chances(blocks(*lines))
    assert len(chances) == len(lines)
    assert all(0 <= chance <= 1 for chance in chances)
    assert max(chances) > 0


def test_the_weights_name_signs_that_lines_can_show() -> None:
    table = lines_weighed._table()
    lines = blocks(*MENU, PROSE, "相关阅读", "图 视觉", PROSE, "© 2025 版权所有", *MENU)
    shown = line_context.seen(lines_weighed.lines_of(lines), table["alone"])
    assert sum(name in table["signs"] for line in shown for name in line.signs) > 100
    assert all(len(row) == 3 for row in table["signs"].values())
    assert all(len(row) == 8 for row in table["turns"].values())
