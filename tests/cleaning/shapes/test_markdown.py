"""Markdown as programs write it: wrapped, escaped, with links over several lines, as layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from desk.cleaning.shapes import markdown

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock


def read(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.strand.text) for block in markdown.blocks_of(text) if not block.cut]


def links(text: str) -> list[tuple[str, str]]:
    return [
        (block.strand.text[start:end], target)
        for block in markdown.blocks_of(text)
        for kind, start, end, target in block.inlines
        if kind == "link"
    ]


def test_a_link_broken_at_a_width_is_one_link() -> None:
    text = (
        "The council spoke of a [report that came out\nlast year](https://a.example/2019/the-long-\n"
        "name-of-a-report), and of\nnothing else.\n"
    )
    said = "The council spoke of a report that came out last year, and of nothing else."
    assert read(text) == [("paragraph", said)]
    assert links(text) == [
        ("report that came out last year", "https://a.example/2019/the-long-name-of-a-report")
    ]


def test_escapes_are_gone_and_marks_within_marks_too() -> None:
    text = "It costs 5\\-6, see a\\_b and 1\\. and **bold *and* more** \\[sic\\]\n"
    assert read(text) == [("paragraph", "It costs 5-6, see a_b and 1. and bold and more [sic]")]


def test_a_teaser_that_is_one_link_is_a_picture_a_heading_and_words() -> None:
    text = "[\n\n![](/a.jpg)\n\n### A race\n\nIt was fast.\n\n](https://a.example/race)\n"
    assert read(text) == [("image", ""), ("heading", "A race"), ("paragraph", "It was fast.")]
    assert {target for _, target in links(text)} == {"https://a.example/race"}


def test_escaped_breaks_inside_a_link_are_breaks() -> None:
    text = "[A race\\\n\\\nIt was fast.](https://a.example/race)\n"
    assert read(text) == [("paragraph", "A race"), ("paragraph", "It was fast.")]


def test_pictures_in_links_are_pictures() -> None:
    text = "[![One](/1.png)](/a)[![Two](/2.png)](/b)\n\n[![Three](/3.png) Words](/c)\n"
    assert read(text) == [
        ("image", "One"),
        ("image", "Two"),
        ("image", "Three"),
        ("paragraph", "Words"),
    ]


def test_addresses_told_at_the_end_are_where_links_point() -> None:
    text = "See [the report][1] and [another].\n\n[1]: https://a.example/r\n[another]: /b 'Words'\n"
    assert read(text)[0][1].startswith("See the report and ")
    assert ("the report", "https://a.example/r") in links(text)
    cut = [block for block in markdown.blocks_of(text) if block.cut == "link_addresses"]
    assert len(cut) == 2


def test_headings_are_joined_where_a_width_broke_them() -> None:
    assert read("#\nThe title\n\nWords.\n") == [("heading", "The title"), ("paragraph", "Words.")]
    long = "## A heading of very many words that fills the line up to the very end of it\nand on\n"
    assert [kind for kind, _ in read(long)] == ["heading"]
    assert read("# Title\nWords.\n") == [("heading", "Title"), ("paragraph", "Words.")]


def test_a_table_that_only_places_paragraphs_is_no_table() -> None:
    said = "It was said that the harbour would pay. " * 6
    assert {kind for kind, _ in read(f"| {said} | side |\n| --- | --- |\n")} == {"paragraph"}
    assert {kind for kind, _ in read("| a | b |\n| --- | --- |\n| 1 | 2 |\n")} == {"table_row"}


def test_lists_know_their_depth_by_what_they_stand_under() -> None:
    text = "  * a\n    * b\n    * c\n  * d\n\nWords.\n\n* e\n"
    levels = [b.level for b in markdown.blocks_of(text) if b.kind == "list_item"]
    assert levels == [1, 2, 2, 1, 1]


def test_quotations_and_headings_inside_lists_are_what_they_are() -> None:
    text = "- one\n\n    > said so\n\n    ## Inside\n\n- two\n"
    assert [kind for kind, _ in read(text)] == ["list_item", "quotation", "heading", "list_item"]


def test_tags_among_words_are_not_read() -> None:
    assert read("Water is H<b>2</b>O<br>and `<b>` is bold.\n") == [
        ("paragraph", "Water is H2O and <b> is bold.")
    ]


PIECES = st.sampled_from(
    (
        *("# a", "#", "- a", "    > q", "> q", ">", "1. x", "```", "| a | b |", "---|---", "==="),
        *("[a](b", "c)", "](d)", "[", "![x](y)", "[![x](y)](z)", "[1]: http://a", "\\", "a  "),
        *("", "* * *", "𠮷😀"),
    )
)


@given(st.lists(PIECES, max_size=14))
@settings(max_examples=150)
def test_any_lines_are_read_with_places_that_fit(lines: list[str]) -> None:
    text = "\n".join(lines)
    for block in markdown.blocks_of(text, 7):
        assert "\n" not in block.strand.text
        assert _fits(block, text)


def _fits(block: DraftBlock, text: str) -> bool:
    known = zip(block.strand.text, block.strand.places, strict=True)
    return all(place < 0 or text[place - 7] == letter for letter, place in known) and all(
        0 <= start < end <= len(block.strand) for _, start, end, _ in block.inlines
    )


def test_nested_signs_take_no_time() -> None:
    for piece in ("[![a](b) ", "*a](b_", '[a](b "c', "<!-- ", "\\", "[[", "![a](b)["):
        assert markdown.blocks_of(piece * (19_000 // len(piece)))
