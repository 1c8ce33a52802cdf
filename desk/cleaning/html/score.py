"""Which blocks of a page are the article."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desk.cleaning.html import (
    blocks,
    company,
    evidence,
    features,
    jsonld,
    regions,
    second_look,
    tree,
)
from desk.cleaning.html.outlook import Outlook, silent
from desk.cleaning.language import language_of
from desk.i18n import N_

if TYPE_CHECKING:
    from desk.cleaning.html.blocks import Piece
    from desk.cleaning.html.evidence import Evidence
    from desk.cleaning.html.nodes import Page
    from desk.cleaning.html.regions import Regions


_LEAST = company.LEAST
_MOST_SUMS = 1 << 14
_FAIR, _PAGE, _MARGIN = 0.15, 500.0, 1.0
_HEARD = 12


@dataclass(slots=True)
class Analysis:
    """A page taken apart: its pieces, what it says of itself, and where its reading is."""

    page: Page
    pieces: list[Piece]
    objects: list[dict[str, Any]]
    evidence: Evidence
    stated: list[bool | None]
    regions: Regions
    outlook: Outlook
    spoken: str | None = None

    @property
    def american(self) -> bool:
        """Whether dates such as 3/4/2020 begin with the month here."""
        language = self.page.nodes[0].attribute("lang").lower()
        if not language:
            if self.spoken is None:
                body = self.pieces[self.regions.first : self.regions.last][:_HEARD]
                self.spoken = language_of(" ".join(piece.block.strand.text for piece in body))[0]
            language = self.spoken
        return language in ("", "en", "en-us", "zh", "ja", "ko")


def analysed(source: str) -> Analysis:
    """Take a page apart; where a page hides nearly all it has to say, hidden text counts."""
    first = _analysed(tree.parse(source))
    hidden = sum(p.mass for p in first.pieces if p.run.hidden and p.stops and p.links < 0.3)
    shown = sum(first.regions.worth[first.regions.first : first.regions.last])
    if hidden < max(400.0, 3 * shown):
        return first
    second = _analysed(tree.parse(source, unhide=True))
    more = sum(second.regions.worth[second.regions.first : second.regions.last])
    return second if more > 3 * shown else first


def _analysed(page: Page) -> Analysis:
    pieces = blocks.pieces(page)
    objects = jsonld.objects(page)
    said = evidence.evidence(page, objects)
    stated = evidence.stated(pieces, said)
    found = regions.regions(page, pieces, [bool(one) for one in stated], said.titles)
    return Analysis(page, pieces, objects, said, stated, found, Outlook(found))


def rows(found: Analysis) -> list[list[str]]:
    """Return the names of what holds for each piece, for those who make the weights."""
    return [features.names(one) for one in _signs(found)]


def _signs(found: Analysis) -> list[features.Signs | None]:
    return features.signs(found.pieces, found.outlook, found.stated, found.evidence.titles)


def judge(found: Analysis) -> None:
    """Mark the blocks that are not the article as cut."""
    values = _reviewed(found, _values(found))
    least = _LEAST if _enough(found, values) else min(_LEAST, _likeliest(found, values) - _MARGIN)
    for index, (piece, value) in enumerate(zip(found.pieces, values, strict=True)):
        block = piece.block
        block.hints["score"] = round(value, 2)
        if value > least and not piece.run.hidden:
            continue
        if piece.run.hidden:
            block.cut, block.reason = "hidden", N_("The page does not show it.")
        elif not found.regions.first <= index < found.regions.last:
            block.cut, block.reason = "outside", N_("It stands outside the article.")
        else:
            block.cut, block.reason = "aside", second_look.ASIDE
    second_look.look_again(found)


def _values(found: Analysis) -> list[float]:
    """Return the weight of what speaks for each piece less what speaks against it."""
    table = _weights()
    if silent(found.regions, found.pieces):
        table = table["silent"]
    bias, worth = table["bias"], _Sums(table).of
    values = []
    for one in _signs(found):
        if one is None:
            values.append(company.FAR)
            continue
        kin, alone, placed = one
        value = bias
        for group in alone:
            value += worth(kin, group)
        for group in placed:
            value += worth("", group)
        values.append(value)
    return values


def _reviewed(found: Analysis, values: list[float]) -> list[float]:
    """Return the weights, the doubtful ones judged again by the company they are in."""
    return company.reviewed(found.pieces, found.regions, values, _weights()["reviewed"])


class _Sums:
    """What groups of signs weigh; those that were asked for before are kept beside their table."""

    def __init__(self, table: dict[str, Any]) -> None:
        self.weights = table["weights"]
        self.known: dict[tuple[str, features.Group], float] = table.setdefault("known", {})

    def of(self, kin: str, group: features.Group) -> float:
        """Return the sum of a group's weights, with those for a place of its own where given."""
        key = kin, group
        found = self.known.get(key)
        if found is None:
            if len(self.known) >= _MOST_SUMS:
                self.known.clear()
            found = sum([self.weights.get(name, 0.0) for name in group])
            closer = self.weights.get(kin, {}) if kin else {}
            found = self.known[key] = found + sum([closer.get(name, 0.0) for name in group])
        return found


def _enough(found: Analysis, values: list[float]) -> bool:
    """Tell whether a fair part of the main element is kept: an article is never empty."""
    inside = range(found.regions.first, found.regions.last)
    whole = sum(found.pieces[i].mass * (1 - found.pieces[i].links) for i in inside)
    kept = sum(found.pieces[i].mass for i in inside if values[i] > _LEAST)
    return kept >= _FAIR * min(whole, _PAGE)


def _likeliest(found: Analysis, values: list[float]) -> float:
    """Return the highest value of a text in the main element."""
    inside = range(found.regions.first, found.regions.last)
    return max(
        (
            values[i]
            for i in inside
            if found.pieces[i].block.strand.text and not found.pieces[i].run.hidden
        ),
        default=_LEAST,
    )


@cache
def _weights() -> Any:
    """Return the table of weights, and under `silent` that for pages whose classes say nothing.

    Under `reviewed` are the trees that judge the doubtful again.

    Those of one place (M, Mp, N, Np) are a table of their own.
    """
    return json.loads(Path(__file__).with_name("weights.json").read_text(encoding="utf-8"))
