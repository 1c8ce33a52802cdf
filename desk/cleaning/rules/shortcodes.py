# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""A shortcode that a site's program would have carried out, `[caption id="7"]…[/caption]`, goes.

What stands between its brackets stays: as a caption where it says so. It must not touch brackets
with other words in them, so a name without attributes counts only where it is a known one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.i18n import N_
from desk.model import CAPTION, CODE, PARAGRAPH

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "divide"
REASON = N_("a command to the program of the site")

_SHORTCODE = re.compile(
    r"\[(?P<name>[a-z][a-z0-9_-]{2,30})(?: +[a-z_-]+=(?:\"[^\"\]]*\"|'[^'\]]*'|“[^”\]]*”|\d+))+ */?\]"
    r"|\[/?(?P<known>caption|gallery|embed|audio|video|playlist|toc|ads?|newsletter|su_\w+|vc_\w+|et_pb_\w+)"
    r"(?: [^\]]*)?/?\]"
    r"|\[/[a-z][a-z0-9_-]{2,30}\]"
    # Commands of the programs that make sites of Markdown: Jekyll's, Hugo's.
    r"|\{%-? ?[a-z_]+\b[^{}%\n]{0,200}%\}|\{\{[<%] ?/?[a-z_]+\b[^{}\n]{0,200}[>%]\}\}"
)


def apply(story: Story) -> None:
    """Part the shortcodes from the words around them, and cut them."""
    for block in story.kept:
        if block.kind == CODE or not any(sign in block.strand.text for sign in "[{"):
            continue
        found = list(_SHORTCODE.finditer(block.strand.text))
        if found:
            _take_out(story, block, found)


def _take_out(story: Story, block: DraftBlock, found: list[re.Match[str]]) -> None:
    captioned = any((shortcode["name"] or shortcode["known"]) == "caption" for shortcode in found)
    edges = {edge for shortcode in found for edge in shortcode.span()}
    for part in story.split(block, *edges):
        if _SHORTCODE.fullmatch(part.strand.text):
            story.cut(part, "shortcodes", REASON)
        elif captioned and part.kind == PARAGRAPH:
            part.kind, part.inferred = CAPTION, True
