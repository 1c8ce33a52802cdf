"""The code around the words of a page: what can be left out where the source is shown."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desk.qt.cleaned.countings import Change

_TAG = r"</?[A-Za-z][^<>]{0,20000}>"
_UNSEEN = r"<(script|style|noscript|template|svg)\b.*?</\1\s*>|<!--.*?-->|<![A-Za-z][^<>]*>"
_CODE = re.compile(rf"(?:\s*(?:{_UNSEEN}|{_TAG}))+\s*|\s{{2,}}", re.DOTALL | re.IGNORECASE)
_ANY = re.compile(rf"{_UNSEEN}|{_TAG}", re.DOTALL | re.IGNORECASE)
_TORN = re.compile(r"^[^<>]*>|<[^<>]*$")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});")
_BLOCK = re.compile(
    r"</?(?:address|article|aside|blockquote|body|br|center|dd|details|div|dl|dt|figcaption|figure|"
    r"footer|form|h[1-6]|head|header|hr|html|iframe|li|main|nav|ol|p|pre|section|select|table|"
    r"title|tr|ul|option)\b",
    re.IGNORECASE,
)
_CELL = re.compile(r"</?t[dh]\b", re.IGNORECASE)


def is_page(source: str, around: Iterable[tuple[int, int]]) -> bool:
    """Tell whether tags stand around the words of a source."""
    return any(_ANY.search(source, start, end) for start, end in around)


def left_out(
    source: str,
    around: Iterable[tuple[int, int]],
    cut: Iterable[tuple[int, int]],
    kept: Iterable[int],
) -> Iterator[Change]:
    """Yield what is shown instead of code.

    Args:
        around: stretches that hold no words; those without a tag are shown.
        cut: stretches that were taken out, words and code.
        kept: places of characters of the article that the source writes as an entity.
    """
    for start, end in around:
        if _ANY.search(source, start, end):
            yield start, end, _between(source[start:end])
    for start, end in cut:
        for found in _CODE.finditer(source, start, end):
            yield *found.span(), _between(found[0])
        for found in _ENTITY.finditer(source, start, end):
            yield *found.span(), unescape(found[0])
    for place in kept:
        entity = _ENTITY.match(source, place)
        if entity:
            yield *entity.span(), unescape(entity[0])


def words(piece: str) -> str:
    """Return the words of a piece of a page's source, which may begin and end inside a tag."""
    piece = _CODE.sub(lambda found: _between(found[0]), _TORN.sub("", piece))
    return unescape(piece)


def _between(code: str) -> str:
    """Return what stands between the words on both sides of a stretch of code."""
    if _BLOCK.search(code):
        return "\n"
    return " " if _CELL.search(code) or _ANY.sub("", code)[:1].isspace() else ""
