"""What speaks for a line's being the article's, and which run of lines speaks most."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk.cleaning import line_signs, lines_weighed
from desk.cleaning.draft import DraftBlock, Strand
from desk.model import CREDIT, PARAGRAPH

PROSE = "软银集团周二表示，将在四年内投资五千亿美元，用于建设数据中心，其中一千亿美元立即到位。"
MENU = ["首页", "新闻", "体育", "登录", "注册", "搜索"]


def blocks(*lines: str, kind: str = PARAGRAPH) -> list[DraftBlock]:
    return [DraftBlock(kind, Strand.of(line, 0)) for line in lines]


def test_prose_is_likelier_the_articles_than_a_menu_around_it() -> None:
    chances = lines_weighed.chances(blocks(*MENU, PROSE, PROSE[:30] + "。", PROSE, *MENU))
    assert min(chances[6:9]) > 0.5 > max(*chances[:6], *chances[9:])


def test_where_nothing_looks_like_prose_what_looks_most_like_it_is_kept() -> None:
    chances = lines_weighed.chances(blocks("首页", "登录", "海边小城要建风电场", "搜索"))
    assert max(chances) == chances[2] > 0.5


def test_the_head_of_a_list_is_a_barrier_unless_it_is_cut_already() -> None:
    block = blocks("相关阅读")[0]
    assert lines_weighed.weights([block]) == [lines_weighed.BARRIER]
    block.cut = "related_links"
    assert lines_weighed.weights([block]) == [0.0]


def test_a_credit_weighs_at_least_something_beside_prose() -> None:
    lines = [*blocks(PROSE), *blocks("图 视觉", kind=CREDIT)]
    assert lines_weighed.weights(lines)[1] > 0


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


def test_first_words_under_stamps_of_a_feed_weigh_nothing() -> None:
    feed = [line for n in range(2, 9) for line in (f"晚报·{n} 小時前", "海边小城要建风电场", PROSE)]
    weights = lines_weighed.weights(blocks(*feed, "甲" * 44, PROSE, PROSE))
    assert max(weights[: len(feed)]) < 0 < min(weights[-2:])


def test_a_line_of_figures_alone_never_speaks_for_the_article() -> None:
    assert lines_weighed.weights(blocks(PROSE, "7.8097", PROSE))[1] <= 0


def test_what_reads_like_the_head_of_a_list_may_stand_above_paragraphs() -> None:
    assert lines_weighed.weights(blocks("Don't miss", PROSE, PROSE, PROSE))[0] == 0.0
    assert lines_weighed.weights(blocks("评论", PROSE, PROSE, PROSE))[0] == lines_weighed.BARRIER
