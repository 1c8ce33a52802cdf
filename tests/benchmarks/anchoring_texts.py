"""The texts that are edited and the spans that are followed.

The bodies come from `../shared` where it is there; the project's own short ones serve always.
"""

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from anchoring_own import OWN
from anchoring_strange import template_news

SHARED = Path(__file__).resolve().parents[3] / "shared"
_CJK = re.compile(r"[一-鿿]")
_SENTENCE = re.compile(r"[^。！？!?\n]+?(?:[。！？!?]+[”’」』\"']*|\.(?=\s|$)|\n|$)", re.S)
_CLAUSE = re.compile(r"[^，。！？；：、,.!?;:\n]{4,}")
_FIGURE = re.compile(r"\d[\d,.]*\s?(?:[万亿億萬]?[亿億]?(?:美元|元|人|%|％|年|月|日)?|[a-z]{2,9})?")
_NUMBER = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_NAME = re.compile(
    r"[A-Z][A-Za-z]+(?: [A-Z][a-z]+)*|(?:[一-鿿]{2,4}·)?[一-鿿]{2,4}(?=[说說表宣在的])"
)

SHARES = {
    "figure": 22,
    "clause": 22,
    "sentence": 18,
    "number": 6,
    "name": 10,
    "paragraph": 6,
    "random": 10,
    "one": 4,
    "three": 4,
}
"""How many of a hundred marks are of which kind."""


@dataclass(frozen=True)
class Body:
    """The text of an article, and paragraphs of others in the same language."""

    name: str
    text: str
    sisters: list[str]


def bodies(most: int = 100_000) -> list[Body]:
    """Return the bodies, own ones first, at most so many."""
    templates = {f"template {n}": template_news(n, n % 4 < 2) for n in range(8)}
    texts = {**OWN, **templates, **dict(_shared())}
    chinese = {
        name: bool(len(_CJK.findall(text)) > 0.3 * len(text)) for name, text in texts.items()
    }
    return [
        Body(name, text, _sisters(name, texts, chinese))
        for name, text in list(texts.items())[:most]
    ]


def _sisters(name: str, texts: dict[str, str], chinese: dict[str, bool]) -> list[str]:
    # seeds tell one story, so that their paragraphs are the hardest to tell apart
    story = [other for other in texts if other.split()[0] == name.split()[0]]
    return [
        line
        for other in story
        if other != name and chinese[other] == chinese[name]
        for line in texts[other].split("\n")
        if len(line) > 10
    ]


def _shared() -> Iterator[tuple[str, str]]:
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        yield f"seed {path.stem[:3]}", _plain(path.read_text("utf-8"))
    gold = SHARED / "bench" / "cleaning"
    if gold.is_dir():
        pages = json.loads((gold / "magic-html" / "gold.json").read_text("utf-8"))
        found = (page["content"] for page in pages.values() if page["zh"])
        yield from _sized("magic-html", found)
        pages = json.loads((gold / "scrapinghub" / "ground-truth.json").read_text("utf-8"))
        yield from _sized("scrapinghub", (page["articleBody"] for page in pages.values()))


def _sized(name: str, texts: Iterator[str]) -> Iterator[tuple[str, str]]:
    for number, text in enumerate(texts):
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        # Lists of goods and dates are no body of an article.
        prose = len(text) >= (30 if _CJK.search(text) else 80) * len(lines)
        if len(lines) >= 5 and 600 < len(text) < 12_000 and prose:
            yield f"{name} {number}", "\n".join(lines)


def _plain(raw: str) -> str:
    # roughly the body: lines that read like sentences, without marks of the format
    raw = re.sub(r"<[^>]+>", "\n", raw)
    raw = re.sub(r"!?\[([^\]\n]*)\]\([^)\n]*\)", r"\1", raw)
    lines = (line.strip(" \u3000#*>-") for line in raw.split("\n"))
    return "\n".join(line for line in lines if len(line) > 15 and re.search("[。.!？）]”?$", line))


def spans(text: str, chance: random.Random, count: int) -> list[tuple[str, int, int]]:
    """Return marks as readers make them: what kind, start and end."""
    whole = {
        "figure": _found(_FIGURE, text),
        "clause": _found(_CLAUSE, text),
        "sentence": _found(_SENTENCE, text),
        "number": _found(_NUMBER, text),
        "name": _found(_NAME, text),
        "paragraph": _found(re.compile(r"[^\n]+"), text),
    }
    kinds = chance.choices(list(SHARES), list(SHARES.values()), k=count)
    return [(kind, *_one(kind, whole, text, chance)) for kind in kinds]


def _found(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    places = (match.span() for match in pattern.finditer(text))
    return [place for place in (_trimmed(text, *place) for place in places) if place[0] < place[1]]


def _one(kind, whole, text, chance) -> tuple[int, int]:
    if whole.get(kind):
        return chance.choice(whole[kind])
    if kind == "one":
        places = [i for i, c in enumerate(text) if not c.isspace()]
        start = chance.choice(places)
        return start, start + 1
    sentences = whole["sentence"]
    if kind == "three":
        at = chance.randrange(max(1, len(sentences) - 2))
        return sentences[at][0], sentences[min(at + 2, len(sentences) - 1)][1]
    start = chance.randrange(len(text) - 5)
    start, end = _trimmed(text, start, min(len(text), start + chance.randint(2, 60)))
    return (start, end) if start < end else chance.choice(sentences)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
