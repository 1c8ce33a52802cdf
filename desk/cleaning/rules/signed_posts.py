"""A paragraph that ends with the signature of a post, `— Name (@name) January 22, 2025`, is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.cleaning.flat_posts import SIGNATURE
from desk.i18n import N_
from desk.model import PARAGRAPH, POST, QUOTATION

if TYPE_CHECKING:
    from desk.cleaning.story import Story

PHASE = "divide"
REASON = N_("signed as a post of a social network is signed")

_LONGEST = 1200


def apply(story: Story) -> None:
    """Name the posts by their signature."""
    for block in story.kept:
        text = block.strand.text
        if block.kind not in (PARAGRAPH, QUOTATION) or len(text) > _LONGEST:
            continue
        signs = list(SIGNATURE.finditer(text))
        if len(signs) == 1 and signs[0].end() >= len(text) - 2:
            story.become(block, POST, "signed_posts", REASON)
