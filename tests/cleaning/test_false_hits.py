"""Repairs leave clean text alone: at most one false hit in 100,000 characters, in every script."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from desk.cleaning.pipeline import WORDING, _rules

GOLD = Path(__file__).resolve().parents[2].parent / "shared/bench/cleaning/magic-html/gold.json"
FOLD = str.maketrans("，：；！？（）", ",:;!?()")
# Folded punctuation is unfolded on purpose, so it is counted in text that is not folded only;
# what cannot be seen and what was escaped is damage wherever it stands, gold or not.
DAMAGE = {"invisible_characters", "escaped_entities", "damaged_characters"}
MEANT = DAMAGE | {"half_width_marks"}


def _pages() -> list[dict[str, Any]]:
    return list(json.loads(GOLD.read_text("utf-8")).values())


def _hits(texts: list[str], without: frozenset[str] | set[str]) -> Counter[str]:
    return Counter(
        name
        for name, rule in _rules()
        if rule.PHASE in WORDING and name not in without
        for text in texts
        for _ in rule.edits(text)
    )


@pytest.mark.skipif(not GOLD.is_file(), reason="the pages are not on this machine")
@pytest.mark.parametrize("script", ["", "s2t", "s2tw"])
def test_no_rule_at_all_touches_text_whose_marks_are_whole(script: str) -> None:
    texts = [page["content"] for page in _pages() if page["zh"]]
    if script:
        opencc = pytest.importorskip("opencc")
        texts = [opencc.OpenCC(script).convert(text) for text in texts]
    assert not _hits(texts, DAMAGE)


@pytest.mark.skipif(not GOLD.is_file(), reason="the pages are not on this machine")
def test_repairs_hardly_ever_touch_text_in_other_languages() -> None:
    texts = [page["content"] for page in _pages() if not page["zh"]]
    hits = _hits(texts, DAMAGE)
    assert max(hits.values(), default=0) * 100_000 <= sum(map(len, texts))


@pytest.mark.skipif(not GOLD.is_file(), reason="the pages are not on this machine")
@pytest.mark.parametrize("script", ["", "s2t", "s2tw"])
@pytest.mark.parametrize("folded", [False, True])
def test_repairs_hardly_ever_touch_clean_text(script: str, folded: bool) -> None:
    texts = [page["content"] for page in _pages() if page["zh"]]
    if script:
        opencc = pytest.importorskip("opencc")
        texts = [opencc.OpenCC(script).convert(text) for text in texts]
    if folded:
        texts = [text.translate(FOLD) for text in texts]
    hits = _hits(texts, MEANT)
    assert max(hits.values(), default=0) * 100_000 <= sum(map(len, texts))
