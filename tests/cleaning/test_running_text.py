"""A stretch of sentences that would be cut stays where all that would be left are teasers."""

from __future__ import annotations

from desk.cleaning.running_text import rescued, running
from tests.cleaning.rule import STORY

TEASER = "港口沸腾!船长放话全镇:要挑战所有规矩!渔民都惊呆了!"


def test_teasers_do_not_run_on() -> None:
    assert running(TEASER) == 0
    assert all(running(words) for words in STORY)


def test_the_stretch_of_sentences_is_kept() -> None:
    texts = [TEASER, TEASER, "首页", *STORY, "关于我们"]
    out = [False, False, *[True] * (len(texts) - 2)]
    assert list(rescued(texts, out)) == [3, 4, 5, 6]


def test_nothing_is_kept_beside_an_article() -> None:
    texts = [*STORY, "相关文章", STORY[0]]
    out = [*[False] * len(STORY), True, True]
    assert not rescued(texts, out)


def test_far_sentences_are_no_stretch() -> None:
    texts = [line for words in STORY for line in (words, *["首页"] * 20)]
    assert not rescued(texts, [True] * len(texts))


def test_a_short_article_does_not_bring_in_the_others_on_its_page() -> None:
    texts = [*STORY[:2], "相关文章", *STORY * 4]
    out = [False, False, *[True] * (len(texts) - 2)]
    assert sum(map(running, texts[:2])) * 3 < sum(map(running, texts[2:]))
    assert not rescued(texts, out)
