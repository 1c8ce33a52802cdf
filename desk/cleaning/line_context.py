"""What can be seen of a line of plain text among all lines of its text.

A line by itself says little: a short one is a heading, a caption, a menu's entry or another
article's title. Its neighbours, where it stands, what it shares with the title and with the
sentences of the article tell more.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from desk.cleaning.line_signs import FUNCTION, is_prose, mass, signs, words_around

if TYPE_CHECKING:
    from collections.abc import Sequence

_CHINESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_WORD = re.compile(r"[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{4,}")
_SITE = frozenset(
    ("site", "related", "comments", "advert", "language", "owner", "disclaimer", "notice")
)
_TURNS = ("related", "comments", "site", "disclaimer", "stamped", "dated", "owner")
_SHORT, _LONG = 20, 60
_NEAR = (3, 12)
_CLIP, _HEARD = 6.0, 2.0
_MOST = 800
_NONE = -1
_FAR = 8


class Line(NamedTuple):
    """A line as rules have left it: its words, the kind they gave it, and what cut it, if any."""

    text: str
    kind: str
    cut: str
    gap: int = 0


class Seen(NamedTuple):
    """What is seen of one line: signs with values, and those that tell where stretches change."""

    signs: dict[str, float]
    turns: tuple[str, ...]


def units(text: str) -> set[str]:
    """Return the words by which two lines can be told to be of one matter."""
    text = text[:_MOST]
    found = {word.lower() for word in _WORD.findall(text)} - FUNCTION
    for run in _CHINESE.findall(text):
        found.update(run[i : i + 2] for i in range(len(run) - 1))
    return found


class _Words(NamedTuple):
    """What the words of a line tell, wherever it stands."""

    mass: float
    prose: bool
    units: frozenset[str]
    signs: tuple[str, ...]
    site: bool
    stopped: bool


@lru_cache(maxsize=4096)
def _words(text: str) -> _Words:
    own = tuple(signs(text))
    return _Words(
        mass(text),
        is_prose(text),
        frozenset(units(text)),
        own,
        not _SITE.isdisjoint(own),
        "ended" in own or "asks" in own,
    )


def own_signs(lines: Sequence[Line]) -> list[tuple[str, ...]]:
    """Return the signs of each line by itself."""
    times = Counter(line.text for line in lines)
    found = []
    for line in lines:
        own = _words(line.text).signs
        if times[line.text] > 1:
            own = (*own, "again")
        if line.kind != "paragraph":
            own = (*own, f"kind {line.kind}")
        found.append(own)
    return found


def seen(lines: Sequence[Line], alone: dict[str, float]) -> list[Seen]:
    """Return what is seen of each line, given what each sign by itself speaks for."""
    return _Text(lines, alone).seen() if lines else []


def _step(value: float, bounds: Sequence[float]) -> int:
    return bisect_right(bounds, value)


class _Text:
    """All lines of a text with what is counted over them once."""

    def __init__(self, lines: Sequence[Line], alone: dict[str, float]) -> None:
        self.lines, self.own = lines, own_signs(lines)
        self.size = len(lines)
        self.words = [_words(line.text) for line in lines]
        self.masses = [words.mass for words in self.words]
        self.alone = [
            max(-_CLIP, min(_CLIP, sum(alone.get(sign, 0.0) for sign in own))) for own in self.own
        ]
        self.out = [bool(line.cut) or line.kind == "title" for line in lines]
        self.prose = [
            words.prose and not out for words, out in zip(self.words, self.out, strict=True)
        ]
        self.site = [words.site for words in self.words]
        self.full = [m if p else 0.0 for m, p in zip(self.masses, self.prose, strict=True)]
        self.mass_to = list(accumulate(self.full, initial=0.0))
        self.site_to = list(accumulate(self.site, initial=0))
        self.low_to = list(accumulate((a < -1.5 for a in self.alone), initial=0))
        self._measure()

    def _measure(self) -> None:
        titles = [i for i, line in enumerate(self.lines) if line.kind == "title"]
        self.title = titles[0] if titles else _NONE
        self.units = [words.units for words in self.words]
        self.common = Counter(
            unit for own, prose in zip(self.units, self.prose, strict=True) if prose for unit in own
        )
        self.core = self._core()
        self.run = self._runs()
        self.before, self.after = self._distances()
        n = sum(not out for out in self.out) or 1
        around = words_around("\n".join(line.text for line in self.lines))
        self.state = _step(self.site_to[-1] + len(around), (1, 2, 4, 8, 16))
        self.dense = _step(sum(self.prose) / n, (0.1, 0.25, 0.5, 0.75, 0.95))
        self.length = _step(n, (4, 10, 25, 60, 150))

    def _core(self) -> tuple[int, int]:
        """Return the run of lines that speaks most by the lines alone."""
        best, total, start, found = 0.0, 0.0, 0, (0, 0)
        for index, (value, size) in enumerate(zip(self.alone, self.masses, strict=True)):
            if self.out[index]:
                continue
            chance = 1 / (1 + math.exp(-value))
            if total <= 0:
                total, start = 0.0, index
            total += (chance - 0.35) * (0.25 + min(1.5, size / _LONG))
            if total > best:
                best, found = total, (start, index + 1)
        return found

    def _runs(self) -> list[int]:
        """Return for each line how many lines without a full stop it stands among."""
        found, start = [0] * self.size, 0
        plain = [not words.stopped for words in self.words]
        for index in range(self.size + 1):
            if index < self.size and plain[index]:
                continue
            for inside in range(start, index):
                found[inside] = index - start
            start = index + 1
        return found

    def _distances(self) -> tuple[list[int], list[int]]:
        """Return how many lines back, and on, the nearest prose stands; 99 where there is none."""
        before, after, last = [], [], -99
        for index, prose in enumerate(self.prose):
            before.append(min(99, index - last))
            last = index if prose else last
        last = self.size + 99
        for index in range(self.size - 1, -1, -1):
            after.append(min(99, last - index))
            last = index if self.prose[index] else last
        return before, after[::-1]

    def seen(self) -> list[Seen]:
        return [Seen(self._signs(index), tuple(self._turns(index))) for index in range(self.size)]

    def _signs(self, i: int) -> dict[str, float]:
        if self.out[i]:
            line = self.lines[i]
            return {"out": 1.0, f"out {line.cut or line.kind}": 1.0}
        size = self.masses[i]
        kind = "short" if size < _SHORT else "long" if size >= _LONG else "middling"
        found = dict.fromkeys(self.own[i], 1.0)
        found.update(self._heard(i, kind))
        found.update(self._where(i, kind))
        found.update(self._matter(i, kind))
        return found

    def _heard(self, i: int, kind: str) -> dict[str, float]:
        """Return what the lines around it say by themselves."""
        heard = [max(-_HEARD, min(_HEARD, a)) for a in self.alone[max(0, i - 6) : i + 7]]
        here = min(i, 6)
        before, after = heard[:here][::-1], heard[here + 1 :]
        found = {
            "own": max(-4.0, min(4.0, self.alone[i])),
            "before 1": before[0] if before else 0.0,
            "before 2": before[1] if len(before) > 1 else 0.0,
            "after 1": after[0] if after else 0.0,
            "after 2": after[1] if len(after) > 1 else 0.0,
            "far before": sum(before[2:]) / 4,
            "far after": sum(after[2:]) / 4,
            "line": 1.0,
        }
        for reach in _NEAR:
            low, high = max(0, i - reach), min(self.size, i + reach + 1)
            back = self.mass_to[i] - self.mass_to[low]
            on = self.mass_to[high] - self.mass_to[i + 1]
            found[f"prose {reach} before"] = math.log1p(back) / 5
            found[f"prose {reach} after"] = math.log1p(on) / 5
            found[f"low {reach}"] = (self.low_to[high] - self.low_to[low]) / (2 * reach + 1)
        return {f"{kind}: {name}": value for name, value in found.items() if value}

    def _where(self, i: int, kind: str) -> dict[str, float]:
        """Where it stands: from the ends, from prose, from the core, in the mass of prose."""
        whole = self.mass_to[-1] or 1.0
        start, end = self.core
        core = "in" if start <= i < end else "before" if i < start else "after"
        away = 0 if core == "in" else start - i if core == "before" else i - end + 1
        above = self.site_to[i] and _step(self.site_to[i], (1, 2, 5))
        below = self.site_to[-1] - self.site_to[i + 1]
        below_it = 1 - self.mass_to[i + 1] / whole
        names = (
            f"core {core} {_step(away, (1, 2, 4, 8, 16))}",
            f"core {core} {kind}",
            f"first {_step(i, (1, 2, 4, 8, 16, 32))}",
            f"last {_step(self.size - 1 - i, (1, 2, 4, 8, 16, 32))}",
            f"{kind}: prose back {_step(self.before[i], (2, 3, 5, 9, 99))}",
            f"{kind}: prose on {_step(self.after[i], (2, 3, 5, 9, 99))}",
            f"{kind}: mass before {_step(self.mass_to[i] / whole, (0.001, 0.2, 0.5, 0.8, 0.98))}",
            f"{kind}: mass after {_step(below_it, (0.001, 0.02, 0.2, 0.5, 0.8))}",
            f"{kind}: site {self.state}",
            f"{kind}: dense {self.dense}",
            f"{kind}: length {self.length}",
            f"site above {above}",
            f"site below {_step(below, (1, 2, 5))}",
            f"{core}: site {self.state}",
            f"run {_step(self.run[i], (1, 2, 3, 5, 9, 17))}",
            f"{core}: run {_step(self.run[i], (1, 3, 9))}",
            f"gap {min(1, self.lines[i].gap)}",
        )
        found = dict.fromkeys(names, 1.0)
        found[f"{kind}: share of prose"] = self.full[i] / whole
        return found

    def _matter(self, i: int, kind: str) -> dict[str, float]:
        """Return what it shares with the title and with other lines of prose."""
        own = self.units[i]
        names = []
        if self.title >= 0:
            names.append(f"{kind}: {'above' if i < self.title else 'below'} title")
            if own:
                shared = len(own & self.units[self.title]) / len(own)
                names.append(f"{kind}: of title {_step(shared, (0.01, 0.2, 0.5, 0.9))}")
        else:
            names.append(f"{kind}: no title")
        if len(own) >= 2:
            self_counts = int(self.prose[i])
            known = sum(self.common[unit] > self_counts for unit in own) / len(own)
            names.append(f"{kind}: known {_step(known, (0.01, 0.1, 0.2, 0.35, 0.5, 0.7))}")
        else:
            names.append(f"{kind}: known nothing")
        return dict.fromkeys(names, 1.0)

    def _turns(self, i: int) -> list[str]:
        """Return what tells that here, or just before, something begins or ends."""
        if self.out[i]:
            return ["turn", "at out"]
        found = ["turn", *(f"at {sign}" for sign in _TURNS if sign in self.own[i])]
        if self.prose[i]:
            found.append("at prose")
        elif self.masses[i] < _SHORT:
            found.append("at short")
        if i:
            found += self._just_before(i - 1)
        if self.before[i] > _FAR:
            found.append("far after prose")
        return found

    def _just_before(self, i: int) -> list[str]:
        found = []
        if self.out[i]:
            found.append("after title" if self.lines[i].kind == "title" else "after out")
        if self.prose[i]:
            found.append("after prose")
        elif self.masses[i] < _SHORT:
            found.append("after short")
        if self.site[i]:
            found.append("after site")
        return found
