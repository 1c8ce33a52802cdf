"""Annotated words and paragraphs: what the recogniser is measured on, with how it is judged.

spellings.tsv      single figures in every spelling, with value, unit and qualifier
news.txt …         paragraphs of news; each later file was composed after the one before was known
"""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction
from pathlib import Path

from desk.figures import QUALIFIERS, find

FOLDER = Path(__file__).parent
NEWS = (
    "news.txt",
    "news2.txt",
    "news3.txt",
    "news4.txt",
    "news5.txt",
    "news6.txt",
    "news7.txt",
    "news8.txt",
)
DAY = "2025-02-04"
_MARK = re.compile("⟦([^¦⟧]*)¦([^⟧]*)⟧")


def _number(words):
    return None if words == "" else Fraction(words)


def meaning(words):
    """Return low, high, unit, qualifier, rate and flags of an annotation."""
    first, *rest = words.split()
    low, dots, high = first.partition("..")
    qualifier = next((w for w in rest if w in QUALIFIERS), "exact")
    rate = next((w for w in rest if w.startswith("/")), "")
    flags = {"each", "points"} & set(rest)
    unit = next((w for w in rest if w not in {qualifier, rate, *flags}), "1")
    return low, high if dots else low, unit, qualifier, rate, flags


def spellings():
    """Yield section, words and the meanings that they say."""
    for line in (FOLDER / "spellings.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            section, words, said = line.split("\t")
            yield section, words, [] if said == "-" else [meaning(m) for m in said.split(" | ")]


def same(figure, wanted):
    """Tell whether a figure has the value, the unit and the qualifier of an annotation."""
    low, high, unit, qualifier, _rate, _flags = wanted
    return (
        close(figure.low, low)
        and close(figure.high, high)
        and same_unit(figure, unit)
        and figure.qualifier == qualifier
    )


def same_unit(figure, unit):
    """Tell whether the unit is the same; a counted thing may be any."""
    return figure.unit == unit or (unit[0] == "{" and (figure.unit[0] == "{" or figure.unit == "1"))


def close(value, words):
    """Tell whether a decimal is what the words of an annotation say."""
    wanted = _number(words)
    if value is None or wanted is None:
        return value is wanted
    return abs(Fraction(value) - wanted) <= abs(wanted) / 10**9


def right(words, wanted):
    """Tell whether a spelling is read as it should, with nothing else found in it."""
    found = find(words, DAY, bare=True)
    return len(found) == len(wanted) and all(map(same, found, wanted))


def paragraphs(name):
    """Yield date, text and annotations `(start, end, meaning)` of the paragraphs of a file."""
    for block in (FOLDER / name).read_text(encoding="utf-8").split("\n= ")[1:]:
        head, _, marked = block.partition("\n")
        text, at, said = "", 0, []
        for match in _MARK.finditer(marked):
            text += marked[at : match.start()]
            said.append((len(text), len(text) + len(match[1]), match[2]))
            text += match[1]
            at = match.end()
        yield head.split()[0], text + marked[at:], said


def score(name, log=None):
    """Count, over the paragraphs of a file, what is found, right, wrong and missed."""
    count = Counter()
    for day, text, said in paragraphs(name):
        figures, used = find(text, day), set()
        for start, end, words in said:
            near = [f for f in figures if f.start < end and start < f.end]
            if words == "?":
                used |= set(near)
                continue
            count["required"] += 1
            if not near:
                _told(log, "missed", text[start:end])
                continue
            best = max(near, key=lambda f: min(f.end, end) - max(f.start, start))
            used.add(best)
            count["found"] += 1
            for part, good in judged(best, meaning(words)).items():
                count[part] += good
                if not good:
                    _told(log, part, text[start:end], best)
        for figure in figures:
            if figure not in used:
                count["false"] += 1
                _told(log, "false", text[max(0, figure.start - 9) : figure.end + 9])
    return count


def _told(log, *words):
    if log:
        log(*words)


def judged(figure, wanted):
    """Return which parts of a figure are as annotated; of `at_latest` the last day counts."""
    low, high, unit, qualifier, rate, flags = wanted
    if unit == "date":
        first = figure.iso_low[:10] == low or qualifier == "at_latest"
        value = first and figure.iso_high[:10] == high
    else:
        value = close(figure.low, low) and close(figure.high, high)
    return {
        "value": value,
        "unit": same_unit(figure, unit),
        "qualifier": figure.qualifier == qualifier,
        "rate": figure.rate == rate,
        "each": figure.each == ("each" in flags),
    }
