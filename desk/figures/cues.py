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
    EACH_WORDS,
    FAR,
    NOT_NEAR,
    RATE_AFTER,
    RATE_BEFORE,
    RATE_WORDS,
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


_BREAK = re.compile(rf"[{CLAUSE}]|[,.:](?=[ \n]|\Z)|(?<=[^\x00-\u2fff]),")


def clause(text: str, start: int, end: int) -> int:
    """Return where the clause that holds a core begins."""
    at = max(0, start - 60)
    for match in _BREAK.finditer(text, at, start + 1):
        if match.end() <= start:
            at = match.end()
    return at


def attach(scene: Scene, reading: Reading, before: int, last: Reading | None = None) -> None:
    """Add to a reading what the words around it say; none of them before `before`.

    `last` is the reading before it: what stands close to that one is said of that one.
    """
    if reading.dated:
        _bind_date(scene, reading)
        return
    start = max(before, reading.start - 34)
    _qualify(scene.text, reading, start)
    _qualify_after(scene.text, reading)
    if reading.kind in ("duration", "age"):
        _frame(scene.text, reading, start)
        return
    begin = clause(scene.text, reading.start, reading.end)
    ahead = scene.text[begin : reading.start].lower()
    _rate(scene.text, reading, last, begin if any(w in ahead for w in RATE_WORDS) else -1)
    _hasten(reading)
    _each(scene.text, reading, begin if any(w in ahead for w in EACH_WORDS) else -1)


def based(text: str, reading: Reading, base: Reading | None) -> None:
    """Take 每10股, that stands before a sum in its clause, as what the sum is per."""
    if base is None or reading.rate or reading.dated or reading.start - base.end > 24:
        return
    if not set(text[base.end : reading.start]) & set(CLAUSE):
        reading.rate = f"/({base.low:f}.{base.unit})"
        reading.cues.append(("rate", base.start - 1, base.end))


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


_HELD = re.compile(
    "(?P<cue>大?约|将近|近|超过?|逾|不到|不足|至少|高达)占了?[^，。；、:0-9]{0,10}\\Z"
)
_PACE = re.compile("(?:每一?(?:年|月|日|天|小时|分钟?|秒|周|吨|桶|股|人|公斤|户|平方米)|时速)\\Z")


def _qualify(text: str, reading: Reading, start: int) -> None:
    at = reading.start
    if paced := _PACE.search(text, max(start, at - 6), at):
        # "nearly" stands before the pace in 接近每秒11公里
        at = paced.start()
    if reading.kind in ("percent", "fraction") and (held := _HELD.search(text, start, at)):
        # "about" stands before the verb in 约占编制5%
        at = held.end("cue")
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


_NEEDED = ("至少", "最少", "起码", "至多", "最多", "大约", "约", "大概", "差不多", "动辄", "预计约")
_NEED = re.compile("还?(?:要|需|须|得)|投入|花|耗|支付|可达")


def _misread(text: str, name: str, words: str, place: int, reading: Reading) -> bool:
    """Tell whether the words of a qualifier belong to another word or mean something else."""
    gap = text[place + len(words) : reading.start]
    if words not in _NEEDED and _NEED.match(gap):
        return True
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
    if words in ("高出", "超出", "多于") and reading.kind in ("multiple", "percent", "fraction"):
        # by so much, and not more than that
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
    spaced = (
        text[reading.end : reading.end + 1] == " "
        and text[reading.end + 1 : reading.end + 2] > "\u2fff"
    )
    match = AFTER.match(text, reading.end + spaced)
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


def _rate(text: str, reading: Reading, last: Reading | None, begin: int) -> None:
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
    if begin < 0:
        return
    told = list(RATE_BEFORE.finditer(text, begin, reading.start))
    if told and last and last.end <= told[-1].start() and _trailing(text, told[-1], last):
        if not last.rate and not last.dated:
            _rate_before(text, last, told[-1])
    elif told and not (last and _of_last(text, told[-1].end(), last, reading)):
        _rate_before(text, reading, told[-1])


def _trailing(text: str, cue: re.Match[str], last: Reading) -> bool:
    """Tell whether an English cue closes what is said of the figure before: jobs each year and."""
    between = text[last.end : cue.start()]
    joined = re.match(r" (?:and|or|but)\b|,", text[cue.end() : cue.end() + 5])
    return cue[0].isascii() and bool(joined) and not re.search("[,;:.]", between)


_LISTED = re.compile(r"[^，。；]{0,2}(?:和|与|及|、|or|and)[^，。；]{0,4}")


def _of_last(text: str, cue: int, last: Reading, reading: Reading) -> bool:
    """Tell whether a cue stands just before the reading `last`, and says nothing of the next."""
    if not cue <= last.start <= cue + 3:
        return False
    return not _LISTED.fullmatch(text[last.end : reading.start])


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


def _each(text: str, reading: Reading, begin: int) -> None:
    if reading.each:
        return
    if after := EACH_AFTER.match(text, reading.end):
        reading.each = True
        reading.cues.append(("each", after.start() + 1, after.end()))
        return
    if begin < 0:
        return
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
