"""The whole stretch: files in, articles out, nothing lost on the way."""

from __future__ import annotations

import json
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk import plugs
from desk.cleaning import Cleaned, clean, clean_all, clean_text, pipeline, records, rules
from desk.model import TITLE
from desk.problem import Problem
from desk.resource import SEEDS
from desk.text import fits

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
NAMED = {*plugs.names(rules), "feed_header", "front_matter", "site_text", "language_menu"}
SAMPLES = sorted(path for path in SEEDS.iterdir() if path.suffix in {".txt", ".md", ".html"})


def told(cleaned: Cleaned) -> str:
    """The article as a page that can be read through: its fields, its blocks, what was cut."""
    fields = ("title", "byline", "outlet", "agency", "url", "published", "language", "script")
    head = [f"{name}: {getattr(cleaned, name)}" for name in (*fields, "shape")]
    blocks = [
        f"[{block.kind}{'?' if block.inferred else ''}] {cleaned.text[block.start : block.end]}"
        + (f" <{block.target}>" if block.target else "")
        for block in cleaned.blocks
    ]
    counted = Counter(repair.rule for repair in cleaned.repairs if repair.rule in NAMED)
    trail = [f"{rule}: {count}" for rule, count in sorted(counted.items())]
    return "\n".join([*head, "", *blocks, "", *trail, ""])


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_each_sample_comes_out_as_its_golden_page(sample: Path) -> None:
    assert told(clean(sample)) == (GOLDEN / f"{sample.stem}.txt").read_text("utf-8")


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_blocks_are_the_lines_of_the_text_and_cleaning_again_gives_the_same(sample: Path) -> None:
    cleaned = clean(sample)
    assert fits(cleaned.text, cleaned.blocks)
    assert len(cleaned.places) == len(cleaned.text)
    assert clean(sample) == cleaned


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_every_character_kept_stands_at_its_place_in_the_source(sample: Path) -> None:
    cleaned = clean(sample)
    changed = {place for repair in cleaned.repairs for place in range(repair.start, repair.end)}
    for character, place in zip(cleaned.text, cleaned.places, strict=True):
        if place >= 0 and place not in changed and not character.isspace():
            assert cleaned.source[place] in (character, "&")


def test_the_marks_that_come_with_the_samples_are_found_once_each() -> None:
    sample = json.loads((SEEDS / "marks.json").read_text("utf-8"))
    names = {mark["id"] for mark in sample["marks"]}
    for mark in sample["marks"]:
        cleaned = clean(SEEDS / mark["file"])
        assert f"{cleaned.title}\n{cleaned.text}".count(mark["exact"]) == 1
    assert all({link["tail"], link["head"]} <= names for link in sample["links"])


class _Words(HTMLParser):
    """What a reader sees of a page: all text but that of scripts, styles and the title."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._hidden += tag in ("script", "style", "title")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("script", "style", "title")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words.append(data)


def visible(source: str, shape: str) -> str:
    """What a reader sees of a source, worked out without the code under test."""
    if shape in ("plain", "flattened"):
        return source
    if shape == "markdown":
        head, body = re.match(r"(---\n.*?\n---\n)(.*)", source, re.DOTALL).groups()
        body = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", body)
        return head + re.sub(r"^(?:> |\d+\. )|\*\*", "", body, flags=re.MULTILINE)
    head = ""
    if shape == "feed-dump":
        start = re.match(r"(<!--.*?-->)\s*\[(.*?)\]\((.*?)\)\s*(-+)\n", source, re.DOTALL)
        head, source = "".join(start.groups()), source[start.end() :]
    words = _Words()
    words.feed(source)
    return head + "".join(words.words)


def balance(text: str) -> Counter[str]:
    """The characters of a text, spaces aside."""
    return Counter(character for character in text if not character.isspace())


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_what_is_visible_is_kept_or_told_in_the_trail(sample: Path) -> None:
    assert_nothing_is_lost(clean(sample))


def test_nothing_visible_is_lost_in_the_real_articles(real_articles: list[Path]) -> None:
    for path in real_articles:
        assert_nothing_is_lost(clean(path))


def assert_nothing_is_lost(cleaned: Cleaned) -> None:
    left, right = balance(visible(cleaned.source, cleaned.shape)), balance(cleaned.text)
    if len(cleaned.title_places):
        right += balance(cleaned.title)
    for repair in cleaned.repairs:
        if repair.rule != "wrapped_targets":
            right += balance(repair.removed)
            left += balance(repair.inserted)
    assert left == right


@given(st.text(min_size=1, max_size=400))
def test_any_pasted_text_is_kept_or_told(text: str) -> None:
    try:
        cleaned = clean_text(text)
    except Problem:
        return
    assert fits(cleaned.text, cleaned.blocks) or not cleaned.blocks
    if cleaned.shape == "plain":
        assert_nothing_is_lost(cleaned)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_each_cut_can_be_restored_and_each_repair_taken_back(sample: Path) -> None:
    cleaned = clean(sample)
    last = {repair.rule: repair for repair in cleaned.repairs if repair.start >= 0}
    for repair in last.values():
        key = (repair.rule, repair.start, repair.end)
        again = clean(sample, without=frozenset({key}))
        assert key not in {(r.rule, r.start, r.end) for r in again.repairs}
        if repair.removed and not repair.inserted and repair.rule != "feed_header":
            assert len(again.text) > len(cleaned.text)


def test_records_put_the_title_first_and_shift_what_follows() -> None:
    data = SAMPLES[0].read_bytes()
    cleaned = clean(data, SAMPLES[0].name)
    source, article, revision = records(cleaned, data, "/somewhere/story.txt")
    assert (source.name, source.raw, source.shape) == ("story.txt", data, cleaned.shape)
    assert fits(revision.text, revision.blocks)
    assert revision.blocks[0].kind == TITLE
    assert revision.text == f"{cleaned.title}\n{cleaned.text}"
    assert (revision.article, article.source) == (article.uid, source.uid)
    words = [revision.text[i.start : i.end] for i in revision.inlines]
    assert words == [cleaned.text[i.start : i.end] for i in cleaned.inlines]


def test_the_record_for_other_programs_has_the_names_of_the_contract() -> None:
    record = json.loads(json.dumps(clean(SAMPLES[0]).as_record()))
    named = {"title", "byline", "outlet", "url", "published", "published_inferred", "language"}
    assert named | {"text", "blocks", "trail"} <= set(record)
    assert {"kind", "start", "end"} <= set(record["blocks"][0])
    assert {"rule", "reason", "removed", "inserted", "place"} <= set(record["trail"][0])
    assert set(record["trail"][0]["place"]) == {"start", "end"}


def test_a_text_as_markdown_and_as_plain_words() -> None:
    cleaned = clean_text(
        "# 标题在此\n\n第一段有**重点**和[链接](https://a.example/)。\n\n> 引文。\n"
    )
    assert cleaned.as_markdown() == "# 标题在此\n\n第一段有重点和链接。\n\n> 引文。\n"
    assert cleaned.as_text() == "标题在此\n\n第一段有重点和链接。\n\n引文。\n"


def test_several_articles_in_a_file_come_out_as_several() -> None:
    two = "\n\n".join(path.read_text("utf-8") for path in SAMPLES if "feed" in clean(path).shape)
    articles = clean_all(two.encode())
    assert len(articles) == 2
    assert len({article.title for article in articles}) == 2
    first = clean(two.encode())
    assert first.title == articles[0].title
    assert first.repairs[-1].rule == "other_articles"


@pytest.mark.parametrize("path", ["nothing-here.txt", "."])
def test_what_cannot_be_read_is_told_in_a_sentence(path: str, tmp_path: Path) -> None:
    with pytest.raises(Problem):
        clean(tmp_path / path)


def test_ten_thousand_nested_elements_lose_no_word() -> None:
    page = "<div>" * 10_000 + "<p>深处的一句话，没有丢。</p>" + "</div>" * 10_000
    assert clean(page.encode()).text == "深处的一句话，没有丢。"


def test_characters_beyond_the_basic_plane_count_once() -> None:
    cleaned = clean_text("标题\n\n𠮷野家说“可以”。😀 第二句在这里，不短。\n")
    assert cleaned.text[cleaned.blocks[-1].start] == "𠮷"
    assert fits(cleaned.text, cleaned.blocks)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_the_order_of_rules_within_a_phase_means_nothing(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = clean(sample)
    order = (*pipeline.WORDING, *pipeline.FRAMING)
    turned = list(pipeline._rules())
    turned.reverse()
    turned.sort(key=lambda rule: order.index(rule[1].PHASE))
    monkeypatch.setattr(pipeline, "_rules", lambda: tuple(turned))
    assert clean(sample) == expected
