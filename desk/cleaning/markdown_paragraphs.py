"""Lines of Markdown that are one paragraph, and where a paragraph ends without a blank line."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from desk.cleaning.draft import Strand

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

POINTS = re.compile(r"\]\([^()\s]*\)|<https?:[^\s<>]*>")
"""Where links point, which a reader does not see."""

_FIELD = re.compile(r"[ ]{0,3}(?:[A-Z][\w ]{1,20}|[\u4e00-\u9fff]{2,6})\s?[:：][ \t]*\S.{0,160}$")
_ENDED = ("。", "！", "？", "”", "：")
_WIDEST, _NARROW, _WIDTH, _LINK_LINES = 100, 40, 78, 12


def wraps(line: str, after: str) -> bool:
    """Tell whether a line ends where it does because the next word had no room in it."""
    if not _NARROW <= len(line) <= _WIDEST:
        return False
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) > _WIDTH


def broken(run: list[Strand]) -> Iterator[Strand]:
    """Return the paragraphs in a run of lines: a hard break, or a long line, ends one."""
    parts: list[Strand] = []
    wrapped = max(len(POINTS.sub("", line.text)) for line in run) <= _WIDEST
    if len(run) > 1 and all(_FIELD.match(line.text) for line in run):
        # A list of fields under a title, one a line.
        yield from (line.stripped() for line in run)
        return
    for line in run:
        parts.append(unbroken(line))
        hard = line.text.endswith(("  ", "\\"))
        ends = hard or not wrapped or parts[-1].text.endswith(_ENDED)
        if ends and not is_open(parts):
            yield joined(parts)
            parts = []
    if parts:
        yield joined(parts)


def is_open(parts: list[Strand]) -> bool:
    """Tell whether lines end inside the words or the address of a link."""
    text = _without_escapes("\n".join(part.text for part in parts[-_LINK_LINES:]))
    return text.count("[") > text.count("]") or _in_address(text)


def _in_address(text: str) -> bool:
    tail = text[text.rfind("](") + 1 :] if "](" in text else ""
    return tail.count("(") > tail.count(")")


def _without_escapes(text: str) -> str:
    return re.sub(r"\\.", "", text) if "\\" in text else text


def unbroken(line: Strand) -> Strand:
    """Return a line without the mark of a hard break at its end."""
    line = line.stripped()
    if line.text.endswith("\\") and not line.text.endswith("\\\\"):
        return line[:-1].stripped()
    return line


def joined(parts: Iterable[Strand]) -> Strand:
    """Lines as one: a space between, but none between Chinese characters."""
    parts = [part for part in parts if part.text] or list(parts)[:1]
    strands = parts[:1]
    address = ""
    for before, after in itertools.pairwise(parts):
        tight = before.text[-1:] > "\u2e7f" and after.text[:1] > "\u2e7f"
        # Where a link points may be broken in the middle.
        address += before.text
        address = address[address.rfind("](") :] if "](" in address else ""
        tight |= bool(address) and after.text[:1] not in "\"'(" and _in_address(address)
        if not tight:
            strands.append(Strand.new(" "))
        strands.append(after)
    return Strand.join(strands)
