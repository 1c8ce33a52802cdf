"""Words that only stand for a picture, such as 图片 or IMG_2031.jpg, are not the article's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.i18n import N_
from desk.model import IMAGE

if TYPE_CHECKING:
    from desk.cleaning.story import Story

PHASE = "divide"
REASON = N_("a word that only stands for the picture")

_PLACEHOLDER = re.compile(
    r"(?:图片|圖片|图|圖|照片|插图|插圖|配图|配圖|封面|image|images|img|photo|picture|pic|figure|cover|"
    r"thumbnail|logo|null|undefined|\d+|\S+\.(?:jpe?g|png|gif|webp|avif|bmp)|(?:img|image|"
    r"dsc|pic)[_-]?\d+)"
    r"(?:描述|说明|說明| description)?[\d\s_-]*",
    re.IGNORECASE,
)


def apply(story: Story) -> None:
    """Take the words off the picture; the picture stays."""
    for block in list(story.kept):
        words = block.strand.text
        if block.kind != IMAGE or not words or not _PLACEHOLDER.fullmatch(words):
            continue
        if not block.target:
            story.cut(block, "placeholder_words", REASON)
        elif not story.refused("placeholder_words", *block.strand.extent()):
            story.emptied(block, "placeholder_words", REASON)
