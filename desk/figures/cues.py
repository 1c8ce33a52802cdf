"""The words beside a figure: about, more than, at least, a year, each, the next."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from desk.figures.classifiers import thing
from desk.figures.cue_words import (
    AFTER,
    BAD_HEADS,
    BEFORE,
    BEFORE_WORDS,
    CLAUSE,
    EACH_AFTER,
    EACH_BEFORE,
    FAR,
    NOT_NEAR,
    RATE_AFTER,
    RATE_BEFORE,
    RATES,
    ROLES,
    SLIGHT,
    STARTS_AFTER,
    TIME_AFTER,
    TIME_BEFORE,
    UNITS,
)
from desk.figures.kinds import date_english, date_han
from desk.figures.reading import times

if TYPE_CHECKING:
    from desk.figures.reading import Reading, Scene


def clause(text: str, start: int, end: int) -> int:
    """Return where the clause that holds a core begins."""
    least = max(0, start - 60)
    at = start
    while at > least:
        sign = text[at - 1]
        if (
            sign in CLAUSE
            or (sign in ",.:" and text[at : at + 1] in (" ", "\n", ""))
            or (sign == "," and text[at - 2 : at - 1] > "\u2fff")
        ):
            return at
        at -= 1
    return at


def attach(scene: Scene, reading: Reading, before: int) -> None:
    """Add to a reading what the words around it say; none of them before `before`."""
    if reading.dated:
        _bind_date(scene, reading)
        return
    start = max(before, reading.start - 34)
    _qualify(scene.text, reading, start)
    _qualify_after(scene.text, reading)
    if reading.kind in ("duration", "age"):
        _frame(scene.text, reading, start)
        return
    _rate(scene.text, reading)
    _hasten(reading)
    _each(scene.text, reading)


def _bind_date(scene: Scene, reading: Reading) -> None:
    text = scene.text
    found = date_han.bound(text, reading.end) or date_english.bound(text, reading.start)
    if (
        found is None
        and text[max(0, reading.start - 1) : reading.start] == "到"
        and reading.fields[:1] in ("y", "r")
    ):
        found = ("at_latest", reading.start - 1, reading.start)
    if found is None:
        match = re.search(
            r"(?P<late>≤ ?|最迟|最晚|至迟|不晚于|早于|赶在)|(?P<early>≥ ?|最早|最快|不早于)",
            text[max(0, reading.start - 6) : reading.start],
        )
        if match:
            at = max(0, reading.start - 6)
            found = (
                "at_latest" if match["late"] else "at_earliest",
                at + match.start(),
                at + match.end(),
            )
    if found is None or reading.kind == "time" or reading.qualifier == "range":
        return
    reading.qualifier = found[0]
    _look_ahead(scene, reading)
    reading.cues.append(("qualifier", found[1], found[2]))


def _look_ahead(scene: Scene, reading: Reading) -> None:
    """Move a term without a year that seems long past into the year to come."""
    if (
        scene.today is None
        or reading.qualifier != "at_latest"
        or reading.fields[:1] not in ("m", "md")
    ):
        return
    if not reading.iso_high or (scene.today - date.fromisoformat(reading.iso_high[:10])).days < 120:
        return
    try:
        moved = [date.fromisoformat(iso[:10]) for iso in (reading.iso_low, reading.iso_high)]
        reading.iso_low, reading.iso_high = (d.replace(year=d.year + 1).isoformat() for d in moved)
    except ValueError:
        return


def _qualify(text: str, reading: Reading, start: int) -> None:
    at = reading.start
    for _ in range(3):
        match = BEFORE.search(text, start, at)
        if not match or match.end() != at:
            return
        name = match.lastgroup or ""
        words, place = match[name], match.start(name)
        if _misread(text, name, words, place, reading):
            return
        role = "qualifier" if name in BEFORE_WORDS else name
        reading.cues.append((ROLES.get(name, role), place, place + len(words)))
        if role == "qualifier":
            _apply(reading, name, words)
        at = place


def _misread(text: str, name: str, words: str, place: int, reading: Reading) -> bool:
    """Tell whether the words of a qualifier belong to another word or mean something else."""
    ahead = text[max(0, place - 1) : place]
    if ahead and ahead in BAD_HEADS.get(words, ""):
        return not (
            words == "约" and ahead == "合" and text[place - 2 : place - 1] in tuple("(，为折")
        )
    if words in ("上", "成"):
        return reading.number is None or reading.number.words[:1] not in ("百", "千", "万", "亿")
    if words in ("过", "满", "破") and reading.kind in ("duration", "date") and words != "满":
        return True
    if words == "近" and reading.kind == "duration" and reading.unit in ("a", "mo", "wk", "d"):
        return True
    if words in ("over", "under", "below", "above", "near", "around", "about") and _moved(
        text, words, place, reading
    ):
        return True
    if words in ("最高", "最低") and reading.kind == "temperature":
        return True
    return words == "some" and reading.number is not None and reading.number.high < 10


def _moved(text: str, words: str, place: int, reading: Reading) -> bool:
    """Tell whether `over the next four years` and the like stand before a figure."""
    gap = text[place + len(words) : reading.start]
    if reading.kind != "duration":
        return words == "over" and gap == " a "
    if words == "over" and reading.unit in ("a", "mo", "wk", "d"):
        # "over 10 years" tells the stretch; "for over 10 years" its least length
        return not text[max(0, place - 5) : place].lower().endswith(("for ", "well ", "just "))
    return "the" in gap


def _apply(reading: Reading, name: str, words: str) -> None:
    if reading.qualifier in ("range", "several") or (reading.points and reading.low is None):
        return
    if reading.qualifier in ("less_than", "at_most", "more_than", "at_least"):
        return
    strong = ("less_than", "at_most", "more_than", "at_least")
    if reading.qualifier != "exact" and name not in strong:
        return
    reading.qualifier = name
    if FAR.match(words) and name in ("less_than", "more_than"):
        reading.strength = "far"
    elif SLIGHT.match(words):
        reading.strength = "slight"
    if name in ("less_than", "at_most"):
        reading.low, reading.low_open = None, False
        reading.high_open = name == "less_than"
    elif name in ("more_than", "at_least"):
        reading.high, reading.high_open = None, False
        reading.low_open = name == "more_than"


def _qualify_after(text: str, reading: Reading) -> None:
    if text[reading.end : reading.end + 1] not in STARTS_AFTER:
        return
    match = AFTER.match(text, reading.end)
    if not match:
        return
    name = next(
        name for name in ("at_least", "at_most", "about", "more_than", "as_high_as") if match[name]
    )
    place, words = match.start("words"), match["words"]
    if (
        name == "at_most"
        and words in ("以内", "之内")
        and reading.kind in ("temperature", "multiple", "fraction")
    ):
        return
    skipped = len(words) - len(words.lstrip())
    reading.cues.append((ROLES.get(name, "qualifier"), place + skipped, place + len(words)))
    _apply(reading, name, words.strip())


def _frame(text: str, reading: Reading, start: int) -> None:
    match = TIME_BEFORE.search(text, start, reading.start)
    if match and not (
        match["words"] == "近"
        and text[max(0, match.start() - 1) : match.start()] in tuple(NOT_NEAR.replace("最", ""))
    ):
        reading.cues.append(("time", match.start("words"), match.end("words")))
    after = TIME_AFTER.match(text, reading.end)
    if after:
        words = after[0]
        skipped = len(words) - len(words.lstrip())
        reading.cues.append(("time", after.start() + skipped, after.end()))


def _rate(text: str, reading: Reading) -> None:
    if reading.kind in ("fraction", "temperature", "speed", "number") and reading.kind != "number":
        return
    end = (
        reading.cues[-1][2] if reading.cues and reading.cues[-1][1] >= reading.end else reading.end
    )
    after = RATE_AFTER.match(text, end)
    if after:
        groups = after.groupdict()
        name = groups["slash"] or groups["a"]
        if name:
            rate = UNITS.get(name) or UNITS[name.lower()]
        elif groups["free"]:
            rate = f"/{thing(groups['free'].lower())}"
        else:
            rate = RATES[next(key for key in RATES if groups.get(key))]
        words = after[0]
        reading.rate = rate
        reading.cues.append(("rate", end + len(words) - len(words.lstrip(" ")), after.end()))
        return
    begin = clause(text, reading.start, reading.end)
    told = list(RATE_BEFORE.finditer(text, begin, reading.start))
    if told:
        _rate_before(text, reading, told[-1])


_SPEEDS = {"/h": Decimal("0.001"), "/min": Decimal("0.06"), "/s": Decimal("3.6")}


def _hasten(reading: Reading) -> None:
    """Turn a length per time into a speed."""
    if reading.kind == "length" and reading.rate in _SPEEDS:
        times(reading, _SPEEDS[reading.rate])
        reading.kind, reading.unit, reading.rate = "speed", "km/h", ""


def _rate_before(text: str, reading: Reading, found: re.Match[str]) -> None:
    groups = found.groupdict()
    if groups["every"]:
        rate = UNITS.get(groups["unit"]) or UNITS[groups["unit"].lower()]
    elif groups["each_of"]:
        rate = f"/{thing(_last_noun(groups['what']))}"
    else:
        rate = RATES[next(key for key in RATES if groups.get(key))]
    reading.rate = rate
    reading.cues.append(("rate", *found.span()))


def _last_noun(words: str) -> str:
    return next(
        (words[i:] for i in range(len(words)) if thing(words[i:]) != f"{{{words[i:]}}}"), words
    )


def _each(text: str, reading: Reading) -> None:
    if reading.each:
        return
    if after := EACH_AFTER.match(text, reading.end):
        reading.each = True
        reading.cues.append(("each", after.start() + 1, after.end()))
        return
    begin = clause(text, reading.start, reading.end)
    for found in EACH_BEFORE.finditer(text, begin, reading.start):
        rest = text[found.end() : reading.start]
        if found[0] == "分别" and re.match(
            r"[^，。；]{0,24}(?:和|与|及|、|以及)[^，。；]{0,4}[0-9一二三四五六七八九]",
            text[reading.end : reading.end + 30],
        ):
            continue
        if found[0].lower() == "respectively" or (
            found[0] == "分别"
            and re.search("[0-9][^，。]{0,8}(?:和|与|、|及)[^，。]{0,3}\\Z", rest)
        ):
            continue
        reading.each = True
        reading.cues.append(("each", *found.span()))
        return
