"""An article in the making: blocks of text whose every character knows where it came from."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NOWHERE = -1
_numbers = array("l")
_MOST_NUMBERS = 1 << 19
_FEW = 16
Spans: TypeAlias = "tuple[tuple[int, int], ...]"
"""Stretches `[start, end)` of the source, one after another."""


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

    Most strands are copied from a few stretches of the source: these are kept, and the place of
    each character is worked out for those who ask for it.
    """

    __slots__ = ("_places", "_spans", "straight", "text")

    def __init__(
        self,
        text: str,
        places: Iterable[int] | None,
        straight: bool = False,
        spans: Spans = (),
    ) -> None:
        if places is not None and not isinstance(places, array):
            places = array("l", places)
        self.text, self._places, self.straight, self._spans = text, places, straight, spans

    @classmethod
    def copied(cls, text: str, spans: Spans, straight: bool = True) -> Strand:
        """Make a text of stretches `[start, end)` of the source, none of them empty."""
        return cls(text, None, straight, spans)

    @classmethod
    def of(cls, text: str, start: int) -> Strand:
        """Copy a stretch of the source, from the offset `start`."""
        return cls.copied(text, ((start, start + len(text)),) if text else ())

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

    @property
    def places(self) -> array[int]:
        """The place of each character."""
        if self._places is None:
            places = array("l")
            for start, end in self._spans:
                places.extend(count(start, end))
            self._places = places
        return self._places

    def __len__(self) -> int:
        return len(self.text)

    def __getitem__(self, part: slice) -> Strand:
        if self._places is None and len(self._spans) <= _FEW:
            start, end, _ = part.indices(len(self.text))
            spans = self._spans
            if len(spans) == 1:
                begin = spans[0][0]
                spans = ((begin + start, begin + end),) if start < end else ()
            else:
                spans = _part(spans, start, end)
            return Strand.copied(self.text[part], spans, self.straight)
        return Strand(self.text[part], self.places[part], self.straight)

    def kept(self, parts: Sequence[tuple[int, int]], text: str) -> Strand:
        """Return what stands at `parts` of the strand, in order, reading as `text`."""
        if self._places is None and len(self._spans) <= _FEW:
            spans = [span for start, end in parts for span in _part(self._spans, start, end)]
            return Strand.copied(text, tuple(spans), self.straight)
        places, known = array("l"), self.places
        for start, end in parts:
            places.extend(known[start:end])
        return Strand(text, places, self.straight)

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
        if self._places is None:
            spans = tuple([(start + by, end + by) for start, end in self._spans])
            return Strand.copied(self.text, spans, self.straight)
        places = array("l", [p + by if p != NOWHERE else p for p in self._places])
        return Strand(self.text, places, self.straight)

    def extent(self) -> tuple[int, int]:
        """Tell where in the source the strand lies: `[start, end)`, or (-1, -1) for nowhere."""
        if self.straight and self.text:
            if self._places is None:
                return self._spans[0][0], self._spans[-1][1]
            return self._places[0], self._places[-1] + 1
        if not self.places or NOWHERE in self.places:
            known = [place for place in self.places if place != NOWHERE]
            return (min(known), max(known) + 1) if known else (NOWHERE, NOWHERE)
        return min(self.places), max(self.places) + 1


def _part(spans: Spans, start: int, end: int) -> Spans:
    """Return the stretches of the characters `[start, end)` of a text copied from `spans`."""
    found, at = [], 0
    for begin, stop in spans:
        size = stop - begin
        if at < end and at + size > start < end:
            found.append((begin + max(0, start - at), begin + min(size, end - at)))
        at += size
    return tuple(found)


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
            `indent`, `wide` (int): by how many spaces a line is moved in, and how many are wide;
            `page` (int): 1 where a line begins a printed page;
            `gap` (int): empty paragraphs (or blank lines) right before it; 0 where none;
            `strong`, `emphasis`, `small` (bool): all of its text is set so;
            `alone` (bool): words of the article stand between it and the cut before it;
            `told` (bool): the source says itself what kind of block it is;
            `given` (bool): the file holds nothing but what somebody chose, so no rule cuts it;
            `blank` (int): blank lines before a line of program text.
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


def given(**more: Any) -> dict[str, Any]:
    """Return the hints of a block whose kind and place in the article the file tells itself."""
    return {"told": True, "given": True, **more}
