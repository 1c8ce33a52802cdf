# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""How many times as much: 3倍, 翻倍, 翻两番, tripled, twice as many, a tenfold rise."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from desk.figures import reading
from desk.figures.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.figures.reading import Scene

_BEHIND = re.compile(
    r"(?:个?多?倍(?![儿感加增速频数率受道镜])|[- ]?fold(?![a-z])|[x×](?![A-Za-z0-9])"
    r"|[ -]times(?= (?:as|more|higher|larger|bigger|greater|faster|longer|lower|less|its|the|that|their|his|her|what|over|last|this|current|annual|earnings|revenue|sales|stronger|cheaper|smaller|better|worse|likelier|richer)\b))",
    re.IGNORECASE,
)
_WORDS: dict[str, Decimal | int] = {
    "翻倍": 2,
    "翻番": 2,
    "翻了一番": 2,
    "翻一番": 2,
    "翻了一倍": 2,
    "翻一倍": 2,
    "翻两番": 4,
    "翻了两番": 4,
    "翻三番": 8,
    "翻了三番": 8,
    "加倍": 2,
    "双倍": 2,
    "倍增": 2,
    "成倍": 2,
    "减半": Decimal("0.5"),
    "腰斩": Decimal("0.5"),
    "减少一半": Decimal("0.5"),
    "翻了一翻": 2,
}
_HAN = re.compile(
    "|".join(
        sorted((w for w in _WORDS if w not in ("成倍", "倍增", "减少一半")), key=len, reverse=True)
    )
)
_FOLD = {
    word: Decimal(value)
    for value, word in enumerate(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], start=2
    )
} | {"twenty": Decimal(20), "hundred": Decimal(100), "thousand": Decimal(1000)}
_TIMES = re.compile(r"[ -]times(?![a-z])")
_ENGLISH = re.compile(
    rf"(?<![A-Za-z-])(?:(?P<fold>{'|'.join(_FOLD)})-?fold|"
    r"(?P<two>doubl(?:e|es|ed|ing)(?![- ](?:standards?|digits?|check|bed|room|murder|down|whammy|decker|agent|edged|faults?|header|glazing|life|role|act|take|jeopardy|helix))|twice(?= (?:as|the|that|its|their|what|more|his|her))|twofold)"
    r"|(?P<three>tripl(?:e|es|ed|ing)(?![- ](?:jump|crown|double|play|threat|A|axel|murder))|trebl(?:e|es|ed|ing)|threefold)"
    r"|(?P<four>quadrupl(?:e|es|ed|ing))|(?P<five>quintupl(?:e|es|ed|ing))|(?P<half>halv(?:e|es|ed|ing)))(?![A-Za-z-])",
    re.IGNORECASE,
)
_VALUES = {
    "two": Decimal(2),
    "three": Decimal(3),
    "four": Decimal(4),
    "five": Decimal(5),
    "half": Decimal("0.5"),
}


def readings(scene: Scene) -> Iterator[Reading]:
    """Yield each number with a word of multiple, and the words that are multiples by themselves."""
    text = scene.text
    for number in scene.numbers:
        if number.barred or number.dashed:
            continue
        match = _BEHIND.match(text, number.end)
        if match is None and number.low != number.low.to_integral():
            match = _TIMES.match(text, number.end)
        if match:
            yield reading.of(number, number.start, match.end(), "multiple", "1")
    for match in _HAN.finditer(text):
        value = Decimal(_WORDS[match[0]])
        yield Reading(*match.span(), "multiple", value, value)
    for match in _ENGLISH.finditer(text):
        word = match["fold"]
        value = (
            _FOLD[word.lower()]
            if word
            else next(value for name, value in _VALUES.items() if match[name])
        )
        yield Reading(*match.span(), "multiple", value, value)
