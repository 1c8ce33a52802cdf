"""Which words above an article are its headline: those that the article says again.

A menu, a path or the name of a site stands above an article as its headline does, and often is
longer or comes first. But a headline tells what the text tells: most of its words, or of its pairs
of Chinese characters, stand in the text as well, and few of a menu's do.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from desk.cleaning import dates, header_fields, headline_choice, headline_signs
from desk.cleaning.headline_table import WEIGHTS
from desk.cleaning.lexicon import (
    BYLINE_LINE,
    CAPTION_LEAD,
    CREDIT,
    DATE_LABEL,
    ENDS,
    IDEOGRAPH,
    LABELLED_LINK,
    OUTLET,
    SITE_TEXT,
    SOURCE_LINE,
    is_language,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_UNIT = re.compile(rf"[{IDEOGRAPH}]+|[\d.,]*\d|[^\W\d_{IDEOGRAPH}]+")
_TOKEN = re.compile(r"[^\s|｜丨>›»＞]+")
_BY = re.compile(r"(?:By|BY|Von|Par|Por)$|(?:作者|记者|記者|来源|來源|文)\s*[:：/／]")
_SITE = re.compile(r"\w\.(?:com|net|org|cn|tw|hk)\b", re.IGNORECASE)
_CHINESE = re.compile(rf"[{IDEOGRAPH}]")
_LONGEST, _SHORTEST = 160, 4
_HEARD = 6000
"""Of the text this many characters are listened to: a headline is told near the beginning."""
_FEW, _WORDS, _LEAD = 4, 3, 40
LEAST = -3.5
"""A doubtful headline is better than the first words of the text, which come instead of it."""
_MISS, _MISSED_PAIR = 0.8, 0.35
"""What a word costs that the text does not say, and a pair of Chinese characters, which may lie
across the bound of two words."""
_PAIRS_HEARD = 1.5


class Headline(NamedTuple):
    """Where the headline stands: characters `[start, end)` of line `line`."""

    line: int
    start: int
    end: int


class _Said:
    """The words of a text, and its pairs of Chinese characters."""

    def __init__(self, text: str) -> None:
        self.words: set[str] = set()
        for unit in _UNIT.findall(text[:_HEARD]):
            self.words.update(_parts(unit))

    def share(self, words: str) -> float:
        """Return the share of `words`, 0 to 1, that stands in the text."""
        parts = [part for unit in _UNIT.findall(words) for part in _parts(unit)]
        share = sum(part in self.words for part in parts) / len(parts) if parts else 0.0
        return min(1.0, share * _PAIRS_HEARD) if _CHINESE.search(words) else share

    def gain(self, words: str) -> float:
        """Return how much `words` speak for standing in a headline, in units of one word."""
        parts = [part for unit in _UNIT.findall(words) for part in _parts(unit)]
        cost = _MISSED_PAIR if _CHINESE.search(words) else _MISS
        return sum(1.0 if part in self.words else -cost for part in parts)


def _parts(unit: str) -> list[str]:
    if not _CHINESE.match(unit):
        word = unit.casefold().strip(".,")
        return [word] if len(word) > 2 or word.isdigit() else []
    return [unit[i : i + 2] for i in range(len(unit) - 1)] or [unit]


def could_be(lines: Sequence[str], text: str) -> list[tuple[Headline, list[float]]]:
    """Return what could be the headline among the lines above `text`, with what speaks for it."""
    # A first paragraph that is weighed too lightly to be of the text says what it says.
    leads = [line for line in lines if len(line) >= _LEAD and ENDS.search(line)]
    said, below = _Said("\n".join([*leads, text])), text[:_HEARD].split("\n")
    found = []
    for place in _places(lines, said):
        words = lines[place.line][place.start : place.end]
        part = words != lines[place.line].strip()
        row = headline_signs.signs(words, place.line, lines, below, said.share(words), part)
        found.append((place, row))
    return found


def headline(lines: Sequence[str], text: str) -> Headline | None:
    """Return the headline among the lines above `text`, or None if none is likely to be it.

    Args:
        lines: what stands above the text, in order.
        text: the article without what stands above it.
    """
    place, odds = likeliest(lines, text)
    return place if odds > LEAST else None


def likeliest(lines: Sequence[str], text: str) -> tuple[Headline | None, float]:
    """Return what is the headline most likely, and how much speaks for it: 0 is even odds."""
    could = could_be(lines, text)
    if not could:
        return None, LEAST
    odds = headline_choice.weighed(
        [(place.line, lines[place.line][place.start : place.end]) for place, _ in could],
        [_odds(row) - WEIGHTS["none"] for _, row in could],
        lines,
        text,
    )
    best = max(odds)
    return could[odds.index(best)][0], best


def _odds(row: list[float]) -> float:
    return sum(WEIGHTS[name] * value for name, value in zip(headline_signs.NAMES, row, strict=True))


def _places(lines: Sequence[str], said: _Said) -> list[Headline]:
    found = []
    for index, line in enumerate(lines):
        whole = line.strip()
        if _is_run_together(whole):
            run = _run(line, said)
            if run and _is_candidate(line[run[0] : run[1]]) and _says(line[run[0] : run[1]]):
                found.append(Headline(index, *run))
        elif _is_candidate(whole):
            start = line.index(whole)
            found.append(Headline(index, start, start + len(whole)))
    return found


def _says(words: str) -> bool:
    """Tell whether words out of a line are enough to say something."""
    return bool(_CHINESE.search(words)) or len(words.split()) >= _WORDS


def _is_candidate(words: str) -> bool:
    if not _SHORTEST <= len(words) <= _LONGEST or words[-1] in "。，,；;：:、—–-":
        return False
    if SITE_TEXT.match(words) or SOURCE_LINE.match(words) or BYLINE_LINE.match(words):
        return False
    if headline_choice.is_never(words):
        return False
    if CREDIT.match(words) or CAPTION_LEAD.match(words) or LABELLED_LINK.match(words):
        return False
    if header_fields.masthead(words) and dates.first(words):
        return False
    return not (words.startswith(("http", "@", "#", "©")) or is_language(words) or is_stamp(words))


def is_stamp(words: str) -> bool:
    """Tell whether words are a date and little more."""
    date = dates.first(words)
    label = DATE_LABEL.match(words)
    left = len(words) - (label.end() if label else 0)
    return date is not None and left - (date.end - date.start) <= 8


def _is_run_together(line: str) -> bool:
    """Tell whether a line holds a headline and what stood around it."""
    tokens = _TOKEN.findall(line)
    if len(tokens) < 2 or is_stamp(line):
        return False
    buttons = sum(map(_is_button, tokens))
    return buttons >= 2 or (buttons == 1 and len(tokens) > _FEW) or dates.first(line) is not None


def _is_button(token: str) -> bool:
    return not token[:1].islower() and bool(SITE_TEXT.match(token))


def _run(line: str, said: _Said) -> tuple[int, int] | None:
    """Return the run of words, from space to space, that the text says most of."""
    best, total, start, found = 1.0, 0.0, 0, -1
    tokens = list(_tokens(line, said))
    begins = 0
    for index, (at, end, barrier) in enumerate(tokens):
        if barrier or _begins_anew(line, at):
            total = 0.0
        if barrier:
            continue
        if total <= 0:
            total, start = 0.0, at
        total += said.gain(line[at:end])
        if total > best:
            best, found, begins = total, index, start
    return (begins, _to_its_end(line, tokens, found)) if found >= 0 else None


def _tokens(line: str, said: _Said) -> Iterator[tuple[int, int, bool]]:
    """Yield the words of a line, and whether they can stand in no headline."""
    date = dates.first(line)
    for token in _TOKEN.finditer(line):
        dated = date is not None and token.start() < date.end and date.start < token.end()
        yield token.start(), token.end(), dated or _is_of_a_menu(token[0], said)


def _is_of_a_menu(token: str, said: _Said) -> bool:
    """Tell whether a word is a button, the site's address, or a short one the text never says."""
    if _BY.match(token) or _is_button(token) or _SITE.search(token) or token[0] in "▲▼△▽■●★※#":
        return True
    return len(token) <= _SHORTEST and bool(_CHINESE.search(token)) and not said.share(token)


def _to_its_end(line: str, tokens: list[tuple[int, int, bool]], last: int) -> int:
    """Return where a headline ends: its second half may say what the text says in other words."""
    if last + 2 < len(tokens) and tokens[last + 2][2] and not tokens[last + 1][2]:
        at, end, _ = tokens[last + 1]
        chinese = _CHINESE.search(line[at:end]) and not OUTLET.match(line[at:end])
        if chinese and end - at >= _SHORTEST and not _begins_anew(line, at):
            return end
    return tokens[last][1]


def _begins_anew(line: str, at: int) -> bool:
    return any(mark in "|｜丨>›»＞" for mark in line[max(0, at - 2) : at])
