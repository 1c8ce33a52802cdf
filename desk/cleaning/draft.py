"""An article in the making: blocks of text whose every character knows where it came from."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

NOWHERE = -1
_numbers = array("l")
_MOST_NUMBERS = 1 << 19


def count(start: int, end: int) -> array[int]:
    """Return the numbers of `[start, end)`: copied, for they are asked for again and again."""
    global _numbers
    if end > _MOST_NUMBERS:
        return array("l", range(start, end))
    if end > len(_numbers):
        # Put in place whole, so that another thread never sees half of it.
        _numbers = array("l", range(min(_MOST_NUMBERS, max(2 * len(_numbers), end))))
    return _numbers[start:end]


class Strand:
    """A text with the place of each character in the decoded source.

    `places[i]` is the offset, in code points of the decoded source, that `text[i]` was read from,
    or `NOWHERE` for a character that a rule put in. Strands are values: an edit returns a new one.
    Places that are known to rise throughout make a strand `straight`.
    """

    __slots__ = ("places", "straight", "text")

    def __init__(self, text: str, places: Iterable[int], straight: bool = False) -> None:
        self.text = text
        self.places = places if isinstance(places, array) else array("l", places)
        self.straight = straight

    @classmethod
    def of(cls, text: str, start: int) -> Strand:
        """Copy a stretch of the source, from the offset `start`."""
        return cls(text, count(start, start + len(text)), True)

    @classmethod
    def new(cls, text: str, place: int = NOWHERE) -> Strand:
        """Make text that stands for one place of the source, or for none."""
        return cls(text, array("l", [place]) * len(text))

    @classmethod
    def join(cls, strands: Iterable[Strand]) -> Strand:
        """Put strands one after another."""
        text, places = [], array("l")
        for strand in strands:
            text.append(strand.text)
            places.extend(strand.places)
        return cls("".join(text), places)

    def __len__(self) -> int:
        return len(self.text)

    def __getitem__(self, part: slice) -> Strand:
        return Strand(self.text[part], self.places[part], self.straight)

    def replaced(self, start: int, end: int, text: str) -> Strand:
        """Return the strand with `[start, end)` said otherwise.

        What is put in stands for the place where the removed text began.
        """
        place = self.places[start] if start < end else NOWHERE
        return Strand.join((self[:start], Strand.new(text, place), self[end:]))

    def stripped(self) -> Strand:
        """Return the strand without white space at its ends."""
        lead = len(self.text) - len(self.text.lstrip())
        return self[lead : len(self.text.rstrip())] if self.text.strip() else self[:0]

    def moved(self, by: int) -> Strand:
        """Return the strand as read from a text that begins at offset `by` of the source."""
        return Strand(self.text, array("l", [p + by if p != NOWHERE else p for p in self.places]))

    def extent(self) -> tuple[int, int]:
        """Tell where in the source the strand lies: `[start, end)`, or (-1, -1) for nowhere."""
        if self.straight and self.places:
            return self.places[0], self.places[-1] + 1
        if not self.places or NOWHERE in self.places:
            known = [place for place in self.places if place != NOWHERE]
            return (min(known), max(known) + 1) if known else (NOWHERE, NOWHERE)
        return min(self.places), max(self.places) + 1


@dataclass(slots=True)
class DraftBlock:
    """A block before it has its final place.

    Args:
        kind: one of `desk.model.KINDS`.
        strand: its text; no line break inside.
        inlines: (kind, start, end, target) of links, strong and emphasis, relative to the strand.
        cut: the name of the rule that took the block out of the article; empty while it is in.
        reason: why it was cut.
        hints: what a reader of a shape knows and rules may use:
            `tag`, `classes` (str): of the element or line the block came from;
            `links` (float): share of its characters that stand in links, 0 to 1;
            `gap` (int): empty paragraphs (or blank lines) right before it; 0 where none;
            `strong`, `emphasis`, `small` (bool): all of its text is set so;
            `told` (bool): the source says itself what kind of block it is.
    """

    kind: str
    strand: Strand
    level: int = 0
    target: str = ""
    inferred: bool = False
    inlines: list[tuple[str, int, int, str]] = field(default_factory=list)
    cut: str = ""
    reason: str = ""
    hints: dict[str, Any] = field(default_factory=dict)
