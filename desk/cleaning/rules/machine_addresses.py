"""Links that point at a programming interface instead of a page are told; they stay links.

Seen where an editing system's own data was published: `https://api.example/api/detail/article/1`.
A reader who follows such a link sees data, not the page that was meant.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.i18n import N_
from desk.model import IMAGE

if TYPE_CHECKING:
    from desk.cleaning.story import Story

PHASE = "describe"
REASON = N_("a link to an address for machines, not to a page")

_MACHINE = re.compile(
    r"https?://(?:api[\w-]*\.|[^/?#]+/(?:api|rest|graphql|wp-json|v\d+/api)/)|"
    r"https?://[^?#]+\.(?:json|xml)(?:[?#]|$)",
    re.IGNORECASE,
)


def apply(story: Story) -> None:
    """Tell of the links, each once, at the place of its words."""
    for block in story.kept:
        for kind, start, end, target in block.inlines:
            if kind == "link" and block.kind != IMAGE and _MACHINE.match(target):
                place = block.strand[start:end].extent()
                if place[0] >= 0 and not story.refused("machine_addresses", *place):
                    story.told("machine_addresses", REASON, *place)
