"""Quotation marks that a browser draws around a quotation in a sentence, written out."""

from __future__ import annotations

from typing import TypeAlias

from desk.cleaning.draft import Strand

Inline: TypeAlias = tuple[str, int, int, str]
_PAIRS = (("“", "”"), ("‘", "’"))


def with_marks(strand: Strand, inlines: list[Inline]) -> tuple[Strand, list[Inline]]:
    """Return a text with marks around what is quoted in it, and the other inlines where they are.

    Marks that stand there already are not written twice; what is put in has no place.
    """
    text = strand.text
    signs: list[tuple[int, int, str]] = []
    spans = sorted(i for i in inlines if i[0] == "quoted")
    for _, start, end, _target in spans:
        depth = sum(a <= start and end <= b and (a, b) != (start, end) for _, a, b, _ in spans)
        opening, closing = _PAIRS[depth % 2]
        before = text[max(0, start - 1) : start + 1]
        if not set(before) & set('“‘"«„「『'):
            # A sign that closes comes before one that opens in the same place.
            signs += [(start, 1, opening), (end, 0, closing)]
    pieces, at = [], 0
    for place, _, sign in sorted(signs):
        pieces += [strand[at:place], Strand.new(sign)]
        at = place
    moved = [
        (
            kind,
            start + sum(place < start or (place == start and opens) for place, opens, _ in signs),
            end + sum(place < end for place, _, _ in signs),
            target,
        )
        for kind, start, end, target in inlines
        if kind != "quoted"
    ]
    return Strand.join([*pieces, strand[at:]]), moved
