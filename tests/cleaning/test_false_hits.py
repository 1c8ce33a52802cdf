"""Repairs leave clean text alone: at most one false hit in 100,000 characters, in every script.

Clean are the gold bodies of the open sets, in their own script and converted, and texts of our
own. A hit there is a true one where the gold itself holds what the rule mends, and each such
class is named below: soft hyphens and spaces without width that cut words or stand alone, and
two radicals that a PDF wrote for characters.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from desk.cleaning.pipeline import WORDING, _rules
from tests.cleaning.clean_texts import CLEAN

BENCH = Path(__file__).resolve().parents[2].parent / "shared/bench/cleaning"
MAGIC, SCRAPINGHUB = BENCH / "magic-html/gold.json", BENCH / "scrapinghub/ground-truth.json"
FOLD = str.maketrans("，：；！？（）", ",:;!?()")
# What is damage wherever it stands, gold or not.
TRUE = {
    "invisible_characters": re.compile("[\xad\u200b\u2060\ufeff\x00-\x1f]+"),
    "compatible_characters": re.compile("[\u2f00-\u2fd5]"),
    "damaged_characters": re.compile("\ufffd+|[\ue000-\uf8ff]+"),
}
needs_pages = pytest.mark.skipif(not MAGIC.is_file(), reason="the pages are not on this machine")


def _pages() -> list[dict[str, Any]]:
    return list(json.loads(MAGIC.read_text("utf-8")).values())


def _chinese(script: str = "") -> list[str]:
    texts = [page["content"] for page in _pages() if page["zh"]]
    if script:
        opencc = pytest.importorskip("opencc")
        texts = [opencc.OpenCC(script).convert(text) for text in texts]
    return texts


def _false(texts: list[str], *, meant: str = "") -> dict[str, list[str]]:
    """Return what each rule changes, but for what is damage and for the rule meant."""
    hits: dict[str, list[str]] = {}
    for name, rule in _rules():
        if rule.PHASE not in WORDING or name == meant:
            continue
        for text in texts:
            for edit in rule.edits(text):
                words = text[edit.start : edit.end]
                if not (name in TRUE and TRUE[name].fullmatch(words)):
                    hits.setdefault(name, []).append(words)
    return hits


@needs_pages
@pytest.mark.parametrize("script", ["", "s2t", "s2tw", "s2hk"])
def test_no_rule_touches_chinese_whose_marks_are_whole(script: str) -> None:
    assert _false(_chinese(script)) == {}


@needs_pages
@pytest.mark.parametrize("script", ["", "s2t", "s2tw", "s2hk"])
def test_of_folded_chinese_only_the_marks_are_mended(script: str) -> None:
    texts = [text.translate(FOLD) for text in _chinese(script)]
    assert _false(texts, meant="half_width_marks") == {}


@needs_pages
def test_repairs_hardly_ever_touch_text_in_other_languages() -> None:
    texts = [page["content"] for page in _pages() if not page["zh"]]
    texts += [page["articleBody"] for page in json.loads(SCRAPINGHUB.read_text("utf-8")).values()]
    hits = _false(texts)
    assert sum(map(len, texts)) > 900_000
    assert max((len(found) for found in hits.values()), default=0) <= 9, hits


@needs_pages
def test_what_is_mended_in_gold_is_of_few_kinds() -> None:
    texts = [page["content"] for page in _pages()]
    texts += [page["articleBody"] for page in json.loads(SCRAPINGHUB.read_text("utf-8")).values()]
    kinds = Counter(
        sign
        for name, rule in _rules()
        if name in TRUE
        for text in texts
        for edit in rule.edits(text)
        for sign in text[edit.start : edit.end]
    )
    assert set(kinds) == {"\xad", "\u200b", "\u2060", "⽂", "⼉"}


@pytest.mark.parametrize("language", CLEAN)
def test_no_rule_touches_clean_text_in_any_language(language: str) -> None:
    assert _false([*CLEAN[language], "\n".join(CLEAN[language])]) == {}


def test_no_rule_touches_texts_of_many_languages_in_one() -> None:
    assert _false(["\n".join(line for lines in CLEAN.values() for line in lines)]) == {}
