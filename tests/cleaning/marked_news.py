"""News documents with what should come out of them marked in their own text.

A document is a file: its fields and number of batch, a line `====`, then the source with marks
`⟦p|…⟧` around the words of each block that belongs to the article. What stands outside the marks
is the site's, or becomes a field. `⟦p/h|…⟧` allows either kind, `⟦k?|…⟧` allows it to be left out.
`misread: latin-1` tells in which
encoding the source is read although it is in UTF-8.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk import model

if TYPE_CHECKING:
    from pathlib import Path

    from desk.cleaning import Cleaned

KINDS = {
    "p": model.PARAGRAPH,
    "h": model.HEADING,
    "c": model.CAPTION,
    "k": model.CREDIT,
    "q": model.QUOTATION,
    "t": model.POST,
    "i": model.IMAGE,
    "l": model.LIST_ITEM,
    "r": model.TABLE_ROW,
}
MARK = re.compile(r"⟦([a-z?/]+)\|(.*?)⟧", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
_GLOSS = re.compile(rf"[(（]\s*[A-Za-zü]*[{_TONED}][a-zü {_TONED}]*[)）]")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_LEAD = re.compile(r"^\s*(?:#{1,6}|>|[-*•])\s+", re.MULTILINE)
_NUMBER = re.compile(r"^\s*\d+[.)]\s+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A block that should come out: one of these kinds, these words, or nothing if optional."""

    kinds: tuple[str, ...]
    words: str
    optional: bool


@dataclass(frozen=True, slots=True)
class News:
    """A document, its fields as (name, values allowed) and its blocks.

    Args:
        floor: the block F1 it reaches while it is not wholly right; 1 if it is.
        one_line: it was run into one line, so where a paragraph ends cannot be known.
    """

    name: str
    source: str
    fields: tuple[tuple[str, tuple[str, ...]], ...]
    blocks: tuple[Wanted, ...]
    floor: float
    one_line: bool


def read(path: Path) -> News:
    """Read a marked document."""
    head, _, marked = path.read_text("utf-8").partition("\n====\n")
    values = dict(line.partition(":")[::2] for line in head.splitlines())
    floor = float(values.pop("floor", "1"))
    values.pop("batch")
    misread = values.pop("misread", "").strip()
    fields = tuple(
        (name, tuple(value.strip() for value in allowed.split("||")))
        for name, allowed in values.items()
    )
    wanted = tuple(_wanted(kinds, words) for kinds, words in MARK.findall(marked))
    source = MARK.sub(lambda found: found[2], marked)
    if misread:
        source = source.encode().decode(misread)
    return News(path.stem, source, fields, wanted, floor, "_flat_" in path.stem)


def wrong_fields(news: News, cleaned: Cleaned) -> list[tuple[str, str]]:
    """Return the fields that are not as they should be, with what they are."""
    found = []
    for name, allowed in news.fields:
        value = getattr(cleaned, name) or ""
        right = any(
            _plain(value) == _plain(one) or (name == "published" and one and value.startswith(one))
            for one in allowed
        )
        if not right:
            found.append((name, value))
    return found


def compared(news: News, cleaned: Cleaned) -> tuple[float, list[Wanted], list[tuple[str, str]]]:
    """Return the F1 of the blocks by kind and words, those missing, and those too many."""
    wanted = list(news.blocks)
    left = [
        (b.kind, "" if b.kind == model.IMAGE else _plain(cleaned.text[b.start : b.end], b.kind))
        for b in cleaned.blocks
    ]
    if news.one_line:
        wanted, left = _joined_wanted(wanted), _joined(left)
    total, right, missing = len(left), 0, []
    for one in wanted:
        found = next((b for b in left if b[1] == one.words and b[0] in one.kinds), None)
        if found:
            left.remove(found)
            right += 1
        elif not one.optional:
            missing.append(one)
    return 2 * right / max(1, total + right + len(missing)), missing, left


def counted(blocks: list[Wanted]) -> Counter[str]:
    """Return how many blocks there are of each kind."""
    return Counter(block.kinds[0] for block in blocks)


def _wanted(kinds: str, words: str) -> Wanted:
    names = tuple(KINDS[letter] for letter in kinds.replace("?", "").split("/"))
    plain = "" if names == (model.IMAGE,) else _plain(words, names[0])
    return Wanted(names, plain, "?" in kinds)


def _plain(words: str, kind: str = "") -> str:
    """Return words without markup, white space and width, which other tests look at."""
    words = _LINK.sub(r"\1", _GLOSS.sub("", html.unescape(_TAG.sub("", words))))
    words = _LEAD.sub("", words)
    if kind == model.LIST_ITEM:
        words = _NUMBER.sub("", words)
    words = unicodedata.normalize("NFKC", words.replace("*", "").replace("|", ""))
    return re.sub(r"\s", "", words)


def _joined(blocks: list[tuple[str, str]]) -> list[tuple[str, str]]:
    joined: list[tuple[str, str]] = []
    for kind, words in blocks:
        if joined and kind == model.PARAGRAPH == joined[-1][0]:
            joined[-1] = (kind, joined[-1][1] + words)
        else:
            joined.append((kind, words))
    return joined


def _joined_wanted(blocks: list[Wanted]) -> list[Wanted]:
    alone = (model.PARAGRAPH,)
    joined: list[Wanted] = []
    for block in blocks:
        if joined and block.kinds == alone == joined[-1].kinds:
            joined[-1] = Wanted(alone, joined[-1].words + block.words, optional=False)
        else:
            joined.append(block)
    return joined
