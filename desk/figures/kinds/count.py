# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""What is counted: 57个, 数百家, 约400万户, 100,000 jobs, dozens of people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.figures import classifiers, reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.figures.reading import Number, Reading, Scene

_YEARLIKE = re.compile(r"(?:1[5-9]|20)[0-9]{2}\Z")
_LABEL = re.compile(
    r"(?:\b(?:No|Article|Section|Chapter|Page|Room|Flight|Route|Highway|Interstate|Version|Type|Group|"
    r"Level|Phase|Grade|Class|Tier|Windows|iPhone|Boeing|Airbus|Figure|Table|Step|Day|Week|Season|Episode|"
    r"Resolution|Proposition|Area|Unit|Apollo|Falcon|Gate|Line|Under|Top|Big|Formula|Channel|Studio|Size)\.?"
    r"|图|表|附录|编号|电话|热线|邮编|QQ|微信|波音|空客|型号|排名|频道|房间|尾号|代码)[ -]?\Z"
)


def readings(scene: Scene) -> Iterator[Reading]:
    """Yield each number with a classifier, or with an English plural behind it."""
    text = scene.text
    for number in scene.numbers:
        if number.barred or number.dashed:
            continue
        if _LABEL.search(text, max(0, number.start - 14), number.start):
            continue
        after = text[number.end : number.end + 1]
        if after in ("", " ", "-", "+", ".", ",", ";"):
            if found := _english(scene, number):
                yield found
        elif after.isascii() and after.isalpha() and number.words[-1:] in tuple("百千万亿"):
            if found := _english(scene, number):
                yield _base(scene, number, found)
        elif after > "\u2fff" and (found := _chinese(text, number)):
            yield _base(scene, number, found)


def _base(scene: Scene, number: Number, found: Reading) -> Reading:
    """Keep 每10股 out: it says what another figure is per."""
    if scene.text[max(0, number.start - 1) : number.start] == "每" and number.low == number.high:
        found.kind, found.drop, found.tier = "per", True, 0
    return found


def _chinese(text: str, number: Number) -> Reading | None:
    match = classifiers.HAN.match(text, number.end)
    if not match or number.is_one:
        return None
    name = match["name"]
    small = number.style == "han" and number.high < 11 and number.qualifier != "several"
    if classifiers.needs_large(name):
        if small or (number.qualifier == "several" and not number.scaled and number.high <= 10):
            return None
        if name == "国" and number.high < 3:
            return None
    if name in ("层", "间", "栋", "幢", "排") and text[
        max(0, number.start - 1) : number.start
    ] in tuple("号院栋"):
        # a place in an address
        return None
    if number.words == "二" and name not in ("人", "位", "国", "女", "子"):
        # the second one: two of a thing are 两
        return None
    if name == "分" and number.style == "han":
        return None
    if name in ("号", "股") and number.style == "han" and small:
        return None
    return reading.of(number, number.start, match.end(), "count", classifiers.thing(name))


_FELL = re.compile(
    r" (?:(?P<fell>died|were (?:killed|injured|wounded|hurt|arrested|detained|missing|hospitalised|hospitalized|rescued|evacuated|dead)|are (?:dead|missing)|survived)|of (?:the|them|those|whom|these)(?! (?:most|best|world|largest|biggest)))(?![A-Za-z])"
)


_STRUCK = re.compile(
    r"(?<![A-Za-z])(?:kill|injur|wound|arrest|detain|displac|rescu)(?:ed|ing) (?:at least |about |more than |over |some |nearly |around |up to |only )?\Z",
    re.IGNORECASE,
)


def _counted(number: Number, unit: str) -> Reading | None:
    """Return the count of those who died, or of some of those named before."""
    if number.style == "digit" and _YEARLIKE.match(number.words):
        return None
    found = reading.of(number, number.start, number.end, "count", unit)
    found.tier = 2
    return found


def _english(scene: Scene, number: Number) -> Reading | None:
    match = classifiers.ENGLISH.match(scene.text, number.end)
    if number.is_one:
        return None
    if _STRUCK.search(scene.text, max(0, number.start - 30), number.start) and (
        scene.text[number.end : number.end + 2] in ("", ". ", ".\n", ", ", "; ", ".")
    ):
        return _counted(number, "{person}")
    if victims := _FELL.match(scene.text, number.end):
        return _counted(number, "{person}" if victims["fell"] else "1")
    if not match:
        return None
    if number.parts is None and _YEARLIKE.match(number.words) and number.scale is None:
        return None
    if number.letter and number.letter not in "MBKTkm":
        return None
    end = match.end()
    found = reading.of(number, number.start, end, "count", classifiers.thing(match["noun"]))
    found.tier = 2
    if scene.text[number.end] in "+-" and found.qualifier == "exact":
        found.qualifier, found.high = "at_least", None
        found.cues.append(("qualifier", number.end, match.start() + match[0].index(" ")))
    return found
