"""Commands to the program of a site go; what they hold stays, and other brackets do."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import HTML, STORY, cleaned, edits, refused, words

RULE = "shortcodes"
CAPTION = '<p>[caption id="attachment_81" width="640"]港口的新闸门。[/caption]</p>'


def page(line: str) -> str:
    return f"<div>{HTML}{line}{HTML}</div>"


def test_a_caption_comes_out_of_its_brackets() -> None:
    assert words(cleaned(page(CAPTION)), "caption") == ["港口的新闸门。"]


@pytest.mark.parametrize(
    "line", ['<p>[gallery ids="1,2"]</p>', "<p>[/vc_column]</p>", "<p>[toc]</p>"]
)
def test_other_commands_go(line: str) -> None:
    assert "[" not in cleaned(page(line)).text


@pytest.mark.parametrize(
    "line",
    ["<p>市长说，[他]不会来。</p>", "<p>See note [12] and [sic] there.</p>", "<p>[图片]</p>"],
)
def test_other_brackets_stay(line: str) -> None:
    assert edits(RULE, page(line)) == []


def test_it_can_be_refused() -> None:
    assert "[caption" in refused(RULE, page(CAPTION)).text


@pytest.mark.parametrize(
    "line", ["{% include newsletter.html %}", '{{< youtube id="x" >}}', "{%- endif -%}"]
)
def test_commands_of_programs_that_make_sites_of_markdown_go(line: str) -> None:
    source = "# 海边的风电场\n\n" + "\n\n".join([*STORY[:2], line, *STORY[2:]])
    assert cleaned(source, "a.md").text == "\n".join(STORY)
