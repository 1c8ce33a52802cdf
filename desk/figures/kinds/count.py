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
        if after and after in " -+":
            if found := _english(scene, number):
                yield found
        elif after > "\u2fff" and (found := _chinese(text, number)):
            yield found


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
    if name == "分" and number.style == "han":
        return None
    if name in ("号", "股") and number.style == "han" and small:
        return None
    return reading.of(number, number.start, match.end(), "count", classifiers.thing(name))


def _english(scene: Scene, number: Number) -> Reading | None:
    match = classifiers.ENGLISH.match(scene.text, number.end)
    if not match or number.is_one:
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
