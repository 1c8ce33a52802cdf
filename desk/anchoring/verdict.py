"""When a candidate is believed, and what state the annotation then has."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.anchoring.alignment import weight
from desk.anchoring.placing import LONG, similarity

if TYPE_CHECKING:
    from desk.anchoring.placing import Place

SAME = "same"
MOVED = "moved"
CHANGED = "changed"
ORPHANED = "orphaned"

_DIGITS = re.compile(r"\d")
_FIGURE = 24  # so far a figure may reach out of a span
_SIGN = r"[\d一二三四五六七八九十百千万亿两〇零]"
_IN_FIGURE = re.compile(_SIGN)
_FIGURE_BEFORE = re.compile(rf"(?:{_SIGN}+[.,])*{_SIGN}*$")
_FIGURE_AFTER = re.compile(rf"{_SIGN}*(?:[.,]{_SIGN}+)*")
_CLAUSE = 9.0  # what a clause weighs, in ideographs
_LONG_CLAUSE = 14.0
_SENTENCE = 20.0
_UNKNOWN = 0.5
_NUMBER = re.compile(r"\d+")
_KNOWN = 64  # so much around the words is asked
_NAMES = 0.1  # of the weight of words, in names that were replaced, beside other figures
_FOUND = 0.6
_BARE = 2.5  # what a number weighs that has no words with it
_OTHER, _OTHERS = 4.0, 10.0  # so much in the place of other words makes another sentence
_SAME_SENTENCE = 0.85  # similarity, figures apart, of a sentence none of whose figures is left
_LITTLE, _MUCH = 8.0, 9.5  # what words and their neighbours weigh that stand out
_CERTAIN = 0.9


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A place an orphaned annotation may belong to: `[start, end)` and how likely, 0 to 1."""

    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class Anchor:
    """What became of an annotation in a new text.

    Args:
        state: same (words and place as they were), moved (the same words elsewhere or in another
            script), changed (other words in its place: to be looked at) or orphaned.
        start, end: code points in the new text; None where orphaned.
        similarity: of the words, 1 where nothing changed.
        suggestions: of an orphaned one, the likeliest first.
    """

    state: str
    start: int | None = None
    end: int | None = None
    similarity: float = 0.0
    suggestions: tuple[Suggestion, ...] = ()


def score(place: Place, quote: float | None = None) -> float:
    """Return how well a candidate is supported, 0 to 1: the words count as much as the context."""
    sides = [side for side in (place.before, place.after) if side is not None]
    context = sum(sides) / len(sides) if sides else _UNKNOWN
    return ((place.quote if quote is None else quote) + context) / 2


def believed(place: Place, old: str, new: str) -> bool:
    """Tell whether folded words that became `new` at a place are the same passage.

    The shorter the words, the more their neighbours have to say: a sentence stands for itself,
    "2025" does not. Words that lie at the edge of the text have no neighbour on that side.
    """
    if place.split:
        return False
    sides = [side for side in (place.before, place.after) if side is not None]
    high = max(sides, default=0.0)
    low = min(sides) if len(sides) == 2 else _UNKNOWN
    words, quote = weight(old), place.quote
    if place.line and quote >= 0.8 and words >= 2.5:
        return True
    if high >= 0.7 and low >= 0.5 and _only_figures_differ(old, new):
        return True
    if words >= _SENTENCE:
        return quote >= 0.72 or (quote >= 0.5 and high >= 0.5)
    if words >= _CLAUSE:
        alone = quote >= 0.88 and (high >= 0.25 or words >= _LONG_CLAUSE)
        return alone or (quote >= 0.6 and high >= 0.5) or (quote >= 0.5 and low >= 0.5)
    if quote == 1 and low >= 0.3 and high + low >= 0.9:
        # A bare number at the edge of a line has but one neighbour, which must be sure.
        return len(sides) == 2 or high >= _CERTAIN or words >= _BARE or not figures(old)
    return (quote >= 0.6 and high >= 0.7 and low >= 0.3) or (
        quote >= 0.4 and high >= 0.7 and low >= 0.5
    )


def _only_figures_differ(old: str, new: str) -> bool:
    return bool(_DIGITS.search(old) and _DIGITS.search(new)) and without_figures(old, new) >= 0.8


def without_figures(old: str, new: str) -> float:
    """Return the similarity of words whatever their digits are; 0 for a whole text."""
    if len(old) + len(new) > 2 * LONG:
        return 0.0
    return similarity(_DIGITS.sub("0", old), _DIGITS.sub("0", new))


def is_another(place: Place, old: str, start: int, end: int, new: str) -> bool:
    """Tell whether other figures stand in a sentence that is only made like the old one.

    Args:
        place: the candidate in `new`.
        old, start, end: a folded text, as much of it as is known, and the words in it.
        new: the folded text of the candidate.
    """
    exact, words = old[start:end], new[place.start : place.end]
    if figures(words) == figures(exact):
        # "2" of "February 2" says as little elsewhere as another figure.
        bare = bool(figures(exact)) and weight(exact) < _CLAUSE
        beside = min(place.before or 0, place.after or 0)
        least = _OTHERS if weight(exact) >= _BARE else _OTHER
        return bare and place.replaced >= least and beside < _FOUND
    if place.replaced > _NAMES * weight(exact):
        return True
    before = old[max(0, start - _KNOWN) : start].rpartition("\n")[2]
    after = old[end : end + _KNOWN].partition("\n")[0]
    left = new[max(0, place.start - len(before)) : place.start].rpartition("\n")[2]
    right = new[place.end : place.end + len(after)].partition("\n")[0]
    numbers = _numbers(before, after) or _numbers(exact)
    if not numbers or numbers & _numbers(left, right, words):
        return False
    pairs = ((before, left), (exact, words), (after, right))
    alike = sum(without_figures(one, other) * len(one) for one, other in pairs)
    return alike < _SAME_SENTENCE * sum(len(one) for one, _ in pairs)


def stands_out(place: Place, exact: str, new: str) -> bool:
    """Tell whether words with what is equal beside them, in their sentence, stand only once.

    Words that became others in the midst of equal ones are the same passage, too.
    """
    left, right, beside, closed = place.beside
    between = closed and min(place.before or 0, place.after or 0) >= _CERTAIN
    if place.quote < 1 and not (between and beside >= _LITTLE):
        return False
    if beside + weight(exact) < (_LITTLE if closed else _MUCH):
        return False
    words = new[place.start - left : place.end + right]
    return new.find(words, new.find(words) + 1) < 0


def _numbers(*words: str) -> set[str]:
    return {number for each in words for number in _NUMBER.findall(each)}


def figures(text: str) -> str:
    """Return the digits of a folded text."""
    return "".join(_DIGITS.findall(text))


def settled(old: str, new: str, start: int | None, place: Place) -> Anchor:
    """Return the anchor of a believed candidate.

    Args:
        old, new: the words as they were and as they are, unfolded.
        start: where they stood.
        place: where they stand.
    """
    if place.quote < 1 or not same_figures(old, new):
        return Anchor(CHANGED, place.start, place.end, place.quote)
    stayed = old == new and start == place.start
    return Anchor(SAME if stayed else MOVED, place.start, place.end, 1.0)


def whole_figures(old: str, start: int, end: int, new: str, low: int, high: int) -> bool:
    """Tell whether a figure that lies only partly in a span is outside it as it was."""
    if _IN_FIGURE.match(old, start):
        before = old[max(0, start - _FIGURE) : start], new[max(0, low - _FIGURE) : low]
        if _FIGURE_BEFORE.findall(before[0])[0] != _FIGURE_BEFORE.findall(before[1])[0]:
            return False
    if end > start and _IN_FIGURE.match(old, end - 1):
        after = old[end : end + _FIGURE], new[high : high + _FIGURE]
        return bool(_FIGURE_AFTER.findall(after[0])[0] == _FIGURE_AFTER.findall(after[1])[0])
    return True


def same_figures(old: str, new: str) -> bool:
    """Tell whether words that fold to the same text hold the same figures.

    Folding is generous: 10² and 102, or 3、5 and 3,5, fold to the same and are not the same.
    """
    if len(old) != len(new):
        return False
    for index, (one, other) in enumerate(zip(old, new, strict=True)):
        if one == other or not _in_figure(old, index):
            continue
        if _width(one) != _width(other):
            return False
    return True


def _in_figure(text: str, index: int) -> bool:
    if unicodedata.normalize("NFKC", text[index]).isdigit():
        return True
    around = text[index - 1 : index] + text[index + 1 : index + 2]
    return len(around) == 2 and around.isdigit()


def _width(character: str) -> str:
    # Full and half width are one character; a raised or circled digit is another.
    wide = "\uff01" <= character <= "\uff5e"
    return chr(ord(character) - 0xFEE0) if wide else character
