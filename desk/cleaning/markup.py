"""Signs by which one kind of text is told from another, before any parser sees it."""

from __future__ import annotations

import re

TAG = re.compile(
    r"</?(?:p|div|br|hr|span|a|img|h[1-6]|ul|ol|li|table|t[rdh]|article|section|main|header|"
    r"footer|nav|figure|figcaption|blockquote|strong|em|b|i|small|pre|font|center|iframe|picture|"
    r"source|dl|dt|dd|aside|video|html|head|body|meta|script|style)(?:\s[^<>]{0,4000})?/?>",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"</(?:p|div|h[1-6]|ul|ol|li|table|article|section|figure|blockquote|span|a)\s*>|"
    r"<br\s*/?>|<p[ >]",
    re.IGNORECASE,
)
PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
FRONT_MATTER = re.compile(
    r"\A\s*(?:---[ \t]*\r?\n(?=[\s\S]{0,200}?^[\w.-]+[ \t]*:)([\s\S]*?\n)(?:---|\.\.\.)|"
    r"\+\+\+[ \t]*\r?\n([\s\S]*?\n)\+\+\+)"
    r"[ \t]*(?:\r?\n|\Z)",
    re.MULTILINE,
)
FEED_HEAD = re.compile(
    r"\A\s*(?P<comment><!--\s*(?P<epoch>\d{9,16}|NaN|null|undefined)?\s*-->)?\s*"
    r"\[(?P<title>(?:\\.|[^\n\\])+?)\]\(\s*<?(?P<url>https?://[^\s>]+?)>?\s*\)[ \t]*\r?\n\s*"
    r"(?P<rule>-{3,}|={3,}|\*{3,}|_{3,})[ \t]*(?:\r?\n|\Z)"
)
_LOOK = 200_000


def html_density(text: str) -> float:
    """Return how many HTML tags stand in 1,000 characters of `text`; 0 when none closes."""
    sample = text[:_LOOK]
    density = len(TAG.findall(sample)) * 1000 / max(1, len(sample))
    # A page that is cut off, or very deep, closes nothing within sight.
    return density if density > 20 or _CLOSING.search(sample) else 0.0


def is_fragment(text: str) -> bool:
    """Tell whether `text` is a piece of HTML rather than words with a tag here and there."""
    density = html_density(text)
    if density >= 3:
        # Words with a stray piece of a page far inside are words.
        return TAG.search(text, 0, max(1000, len(text) // 5)) is not None
    head = text[:2000].lstrip()
    return density > 0.3 and head.startswith("<") and TAG.match(head) is not None
