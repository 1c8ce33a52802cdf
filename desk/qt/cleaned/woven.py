"""The source as it is shown: its own characters, what was put in woven between them, and why.

No Qt is needed here: a value is made of an article and its cleaning, in a thread where that is
better. Two countings meet: places in the source, and places in the woven text, where insertions
stand behind what they replace.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from desk.editing import RULE as BY_HAND
from desk.i18n import N_
from desk.qt.cleaned import page_code
from desk.qt.cleaned.countings import Countings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desk.cleaning import Cleaned
    from desk.model import Repair
    from desk.qt.cleaned.countings import Change

CUT, CHANGED, NOTED, LEFT_OUT, HAND = "cut", "changed", "noted", "left_out", "hand"
KINDS = {
    CUT: N_("Cut"),
    CHANGED: N_("Changed"),
    NOTED: N_("Concluded"),
    LEFT_OUT: N_("Left out"),
    HAND: N_("By hand"),
}
"""What became of a place of the source, and what that is called."""
INSERTED = "inserted"

_UNTOUCHED = re.compile(rb"\x00+")
_WIDEST_CHANGE = 2000
_NEAR = 3000


@dataclass(frozen=True, slots=True)
class Step:
    """One edit with its place in the woven text.

    Args:
        uid: its number, as text.
        start, end: what of the source it is about; equal where it has no place.
        put: where the inserted words end; they begin at `end`.
    """

    uid: str
    kind: str
    repair: Repair
    start: int
    end: int
    put: int

    @property
    def placed(self) -> bool:
        """Tell whether it has a place in the source."""
        return self.repair.start >= 0


@dataclass(frozen=True, slots=True)
class Woven:
    """The text shown, the edits in its order, and stretches that are no words of the article."""

    steps: tuple[Step, ...]
    around: tuple[tuple[int, int], ...]
    has_code: bool
    _countings: Countings = field(repr=False)
    _clean: array[int] = field(repr=False)

    @property
    def text(self) -> str:
        """Return the text shown."""
        return self._countings.text

    @property
    def source(self) -> str:
        """Return the source whole."""
        return self._countings.source

    def shown(self, place: int) -> int:
        """Turn a place in the source into one in the woven text; before what is put in there."""
        return self._countings.shown(place)

    def stored(self, offset: int) -> int:
        """Turn a place in the woven text into one in the source; inside an insertion: before it."""
        return self._countings.stored(offset)

    def stored_text(self, start: int, end: int) -> str:
        """Return what is shown in a stretch of the woven text, without what was put in."""
        parts, at = [], start
        for step in self.steps:
            if step.end < step.put and at < step.put and step.end < end:
                parts.append(self.text[at : max(at, step.end)])
                at = max(at, step.put)
        return "".join([*parts, self.text[at:end]])

    def in_clean(self, offset: int) -> int | None:
        """Return where in the clean text (without its title) a kept character stands."""
        return self.in_clean_of(self.stored(offset))

    def in_clean_of(self, place: int) -> int | None:
        """Return where in the clean text (without its title) a place of the source stands."""
        found = self._clean[place] if place < len(self._clean) else -1
        return found if found >= 0 else None


def weave(
    cleaned: Cleaned, repairs: Iterable[Repair], left_out: Iterable[Repair], code: bool = True
) -> Woven:
    """Weave a cleaning.

    Args:
        cleaned: the source and where each character of the article stands in it.
        repairs, left_out: what the text shown to the reader carries.
        code: show the code of a page, too, not only its words.
    """
    source = cleaned.source
    every = [_edit(repair, _kind(repair), source) for repair in repairs]
    every += [_edit(repair, LEFT_OUT, source) for repair in left_out]
    every.sort(key=lambda edit: (edit.start if edit.start >= 0 else len(source), edit.end))
    puts: dict[int, str] = {}
    last = -1
    for edit in every:
        if edit.exact and last <= edit.start and last < edit.end:
            puts[edit.end] = edit.repair.inserted
            last = edit.end
    around = list(_around(cleaned, every))
    has_code = page_code.is_page(source, around)
    changes: list[Change] = [(place, place, words) for place, words in puts.items()]
    if has_code and not code:
        changes += _without_code(cleaned, every, around)
        around = []
    made = Countings.made(source, changes)
    quiet = [(made.shown_after(start), made.shown(end)) for start, end in around]
    steps = tuple(_steps(every, made, puts))
    return Woven(steps, tuple(quiet), has_code, made, _inverse(cleaned))


def _without_code(
    cleaned: Cleaned, every: list[_Edit], around: list[tuple[int, int]]
) -> Iterable[Change]:
    """Return the changes that leave out the code of a page."""
    cut = [(e.start, e.end) for e in every if e.start >= 0 and e.kind in (CUT, LEFT_OUT)]
    texts = ((cleaned.places, cleaned.text), (cleaned.title_places, cleaned.title))
    kept = [
        place
        for places, text in texts
        for place, sign in zip(places, text, strict=False)
        if place >= 0 and cleaned.source[place] == "&" != sign
    ]
    exact = {place for e in every if e.exact for place in range(e.start, e.end)}
    for change in page_code.left_out(cleaned.source, around, cut, kept):
        if not exact or exact.isdisjoint(range(change[0], change[1])):
            yield change


class _Edit(NamedTuple):
    """An edit where it is shown; `exact`: its very characters stand there, to be replaced."""

    repair: Repair
    kind: str
    start: int
    end: int
    exact: bool


def _edit(repair: Repair, kind: str, source: str) -> _Edit:
    start, end = repair.start, repair.end
    if kind != CHANGED or start < 0 or len(repair.inserted) > _WIDEST_CHANGE:
        return _Edit(repair, kind, start, end, False)
    if end - start == 1 < len(repair.removed):
        # An edit of a tag is told at its first sign; its words stand a little behind.
        found = source.find(repair.removed, start, start + _NEAR)
        start, end = (found, found + len(repair.removed)) if found >= 0 else (start, end)
    return _Edit(repair, kind, start, end, source[start:end] == repair.removed)


def _inverse(cleaned: Cleaned) -> array[int]:
    """Return where in the clean text each character of the source stands; -1 for nowhere."""
    found = array("l", [-1]) * len(cleaned.source)
    for number, place in enumerate(cleaned.places):
        if place >= 0:
            found[place] = number
    return found


def _kind(repair: Repair) -> str:
    if repair.rule == BY_HAND:
        return HAND
    if repair.removed == repair.inserted:
        return NOTED
    return CHANGED if repair.inserted or repair.rule in _wording() else CUT


@cache
def _wording() -> frozenset[str]:
    """Return the rules that edit words; the others cut passages or tell what they are."""
    from desk import plugs
    from desk.cleaning import rules
    from desk.cleaning.pipeline import WORDING

    found = plugs.modules(rules)
    return frozenset(m.__name__.rpartition(".")[2] for m in found if m.PHASE in WORDING)


def _steps(every: list[_Edit], made: Countings, puts: dict[int, str]) -> Iterable[Step]:
    length = len(made.text)
    for number, edit in enumerate(every):
        if edit.start < 0:
            yield Step(str(number), edit.kind, edit.repair, length, length, length)
            continue
        end = made.shown(edit.end)
        start = min(end, made.shown_after(edit.start))
        inserted = edit.repair.inserted
        woven = edit.exact and puts.get(edit.end) == inserted
        put = end + len(inserted) if woven else end
        yield Step(str(number), edit.kind, edit.repair, start, end, put)


def _around(cleaned: Cleaned, every: list[_Edit]) -> Iterable[tuple[int, int]]:
    """Yield what of the source is neither in the article nor told of: the signs of its format."""
    seen = bytearray(len(cleaned.source))
    for places in (cleaned.places, cleaned.title_places):
        for place in places:
            if place >= 0:
                seen[place] = 1
    for edit in every:
        if edit.start >= 0 and edit.kind in (CUT, CHANGED):
            seen[edit.start : edit.end] = b"\x01" * (edit.end - edit.start)
    for found in _UNTOUCHED.finditer(seen):
        if cleaned.source[found.start() : found.end()].strip():
            yield found.span()
