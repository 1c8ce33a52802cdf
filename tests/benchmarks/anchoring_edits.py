"""Edits of an article that know, character by character, where everything went.

An article is a list of paragraphs, a paragraph a list of `(character, origin)`: origin is the
place in the old text, or None for what is new. A character that was replaced in its place
(a typo, a revised digit, another script) keeps its origin.
"""

import random
import re
from collections.abc import Callable, Iterator
from functools import cache

from desk.fold import simplified

Paragraph = list[tuple[str, int | None]]
Article = list[Paragraph]
Edit = Callable[[Article, random.Random, list[str]], Article]

PHRASES = (
    "互联网:網際網路 软件:軟體 硬件:硬體 信息:資訊 人工智能:人工智慧 视频:影片 "
    "特朗普:川普 奥特曼:阿特曼 硅谷:矽谷 黑客:駭客 博客:部落格 短信:簡訊 数字:數位 "
    "屏幕:螢幕 出租车:計程車 新西兰:紐西蘭 意大利:義大利 沙特:沙烏地 朝鲜:北韓 "
    "服务器:伺服器 数据:資料 芯片:晶片 项目:專案 优化:最佳化 质量:品質 网络:網路 "
    "激光:雷射 公交车:公車 摩托车:機車 默认:預設 程序:程式 内存:記憶體 "
    "智能手机:智慧型手機 拜登:拜登總統 万亿:兆 "
)
SPELLINGS = (
    "percent:per cent|color:colour|center:centre|program:programme|organize:organise|labor:labour|"
    "government:govt.|billion:bn|million:m|President:Pres.|United States:US|favor:favour|"
    "defense:defence|don't:do not|it's:it is|can't:cannot|don’t:do not|it’s:it is"
)


def article(text: str) -> Article:
    """Return the paragraphs of `text`, every character with its own place."""
    found, at = [], 0
    for line in text.split("\n"):
        found.append([(c, at + i) for i, c in enumerate(line)])
        at += len(line) + 1
    return found


def text_of(edited: Article) -> tuple[str, list[int | None]]:
    """Return the new text and the origin of each of its characters."""
    joined: Paragraph = []
    for number, paragraph in enumerate(edited):
        joined += [("\n", None)] * bool(number) + paragraph
    return "".join(c for c, _ in joined), [origin for _, origin in joined]


class Truth:
    """Where each character of the old text stands in the new one."""

    def __init__(self, old: str, origins: list[int | None]) -> None:
        self.old = old
        self.place: dict[int, list[int]] = {}
        for new, origin in enumerate(origins):
            if origin is not None:
                self.place.setdefault(origin, []).append(new)

    def of(self, start: int, end: int) -> tuple[float, int, int]:
        """Return how much of a span survives, and its new start and end.

        A span whose parts have changed their order stands nowhere: half of it survives.
        """
        here = [i for i in range(start, end) if self.old[i] != "\n"]
        places = [place for i in here for place in self.place.get(i, ())]
        kept = sum(i in self.place for i in here) / max(1, len(here))
        if places != sorted(places):
            kept = min(kept, 0.5)
        return (kept, min(places), max(places) + 1) if places else (0.0, 0, 0)


# --- edits: an article, chance and the paragraphs of sister articles -> an article


def inserted(edited: Article, chance: random.Random, sisters: list[str]) -> Article:
    """Insert 30 % foreign paragraphs and take 15 % of the own ones away."""
    after: Article = []
    for paragraph in edited:
        if chance.random() >= 0.15:
            after.append(paragraph)
        if chance.random() < 0.30:
            after.append(_foreign(chance, sisters))
    return after


def moved(edited: Article, chance: random.Random, _: list[str]) -> Article:
    """Take 25 % of the paragraphs to another place."""
    chosen = {i for i in range(len(edited)) if chance.random() < 0.25}
    after = [paragraph for i, paragraph in enumerate(edited) if i not in chosen]
    for i in chosen:
        after.insert(chance.randrange(len(after) + 1), edited[i])
    return after


def rewritten(edited: Article, chance: random.Random, sisters: list[str]) -> Article:
    """Replace 40 % of the paragraphs by paragraphs of sister articles."""
    return [_foreign(chance, sisters) if chance.random() < 0.4 else p for p in edited]


def resplit(edited: Article, chance: random.Random, _: list[str]) -> Article:
    """Join some paragraphs and part others at the end of a sentence."""
    after: Article = []
    for paragraph in edited:
        if after and chance.random() < 0.2:
            after[-1] = after[-1] + paragraph
        else:
            after.append(paragraph)
        ends = [i + 1 for i, (c, _) in enumerate(after[-1][:-1]) if c in "。！？!?"]
        if ends and chance.random() < 0.3:
            cut = chance.choice(ends)
            after[-1:] = [after[-1][:cut], after[-1][cut:]]
    return after


def digits(edited: Article, chance: random.Random, _: list[str]) -> Article:
    """Revise 35 % of the digits."""
    return _each(edited, lambda c: _revised(c, chance))


def typos(rate: float) -> Edit:
    """Return the edit that does something wrong to this share of the characters."""

    def wrong(edited: Article, chance: random.Random, _: list[str]) -> Article:
        letters = [c for paragraph in edited for c, _ in paragraph if c.isalpha()] or ["x"]
        return [list(_mistyped(p, rate, chance, letters)) for p in edited]

    return wrong


def cleaned(edited: Article, chance: random.Random, _: list[str]) -> Article:
    """Repair as a better cleaning does: glosses, spaces, punctuation, entities, mojibake."""
    edited = _substituted(edited, r"[(（][^()（）]{1,40}[)）]", lambda m: "", chance, 0.5)
    edited = _substituted(edited, r"(?<=[一-鿿]) (?=\w)|  +", lambda m: "", chance, 0.7)
    edited = _substituted(edited, r"[“”「」]", lambda m: '"', chance, 0.5)
    edited = _substituted(edited, r"，|,", lambda m: "," if m[0] == "，" else "，", chance, 0.2)
    edited = _substituted(edited, r"(?<=。)(?=.)", lambda m: "?!睂", chance, 0.05)
    edited = _substituted(edited, r"&", lambda m: "&amp;", chance, 0.5)
    return _substituted(edited, r"(?<=[一-鿿])(?=[一-鿿])", lambda m: "(guān)", chance, 0.01)


def converted(edited: Article, chance: random.Random, _: list[str]) -> Article:
    """Turn simplified into traditional or back, character by character."""
    if _is_traditional(edited):
        return _each(edited, lambda c: simplified().get(c, c))
    return _each(edited, lambda c: _traditional().get(c, c))


def converted_with_phrases(edited: Article, chance: random.Random, none: list[str]) -> Article:
    """Convert the script and the vocabulary, whose length changes; in English the spelling."""
    back = _is_traditional(edited)
    edited = converted(edited, chance, none)
    for one, other in _phrases():
        old, new = (simplified_of(other), one) if back else (traditional_of(one), other)
        edited = _substituted(edited, re.escape(old), lambda m, new=new: new, chance, 1)
    return edited


def together(edited: Article, chance: random.Random, sisters: list[str]) -> Article:
    """Do everything at once."""
    steps = (cleaned, converted_with_phrases, moved, inserted, digits, typos(0.03))
    for step in steps:
        edited = step(edited, chance, sisters)
    return edited


EDITS: dict[str, Edit] = {
    "cleaning repairs": cleaned,
    "script converted": converted,
    "script and vocabulary": converted_with_phrases,
    "paragraphs +30 % -15 %": inserted,
    "paragraphs split and joined": resplit,
    "typos 3 %": typos(0.03),
    "typos 12 %": typos(0.12),
    "40 % of paragraphs replaced": rewritten,
    "25 % of paragraphs moved": moved,
    "35 % of digits revised": digits,
    "all together": together,
}


def simplified_of(text: str) -> str:
    """Return `text` in simplified characters."""
    return "".join(simplified().get(c, c) for c in text)


def traditional_of(text: str) -> str:
    """Return `text` in traditional characters."""
    return "".join(_traditional().get(c, c) for c in text)


@cache
def _phrases() -> list[tuple[str, str]]:
    pairs = (*PHRASES.split(), *SPELLINGS.split("|"))
    return [(one, other) for one, other in (pair.split(":") for pair in pairs)]


@cache
def _traditional() -> dict[str, str]:
    common = {}
    for other, kept in simplified().items():
        if "\u4e00" <= other <= "\u9fff" and kept not in common:
            common[kept] = other
    return common | dict(zip("后里发面台干钟余只表即历", "後裡發麵臺乾鐘餘隻表即歷", strict=True))


def _is_traditional(edited: Article) -> bool:
    characters = [c for paragraph in edited for c, _ in paragraph]
    return sum(c in simplified() for c in characters) > 0.05 * len(characters)


def _foreign(chance: random.Random, sisters: list[str]) -> Paragraph:
    return [(c, None) for c in chance.choice(sisters)]


def _each(edited: Article, change: Callable[[str], str]) -> Article:
    return [[(change(c), origin) for c, origin in paragraph] for paragraph in edited]


def _revised(character: str, chance: random.Random) -> str:
    if character.isascii() and character.isdigit() and chance.random() < 0.35:
        return chance.choice([d for d in "0123456789" if d != character])
    return character


def _mistyped(
    paragraph: Paragraph, rate: float, chance: random.Random, letters: list[str]
) -> Iterator[tuple[str, int | None]]:
    for character, origin in paragraph:
        if character.isdigit() or chance.random() >= rate:
            yield character, origin
            continue
        kind = chance.random()
        if kind < 0.5:
            yield chance.choice(letters), origin
        elif kind < 0.75:
            yield character, origin
            yield chance.choice(letters), None


def _substituted(
    edited: Article,
    pattern: str,
    words: Callable[[re.Match[str]], str],
    chance: random.Random,
    rate: float,
) -> Article:
    return [_in_paragraph(paragraph, pattern, words, chance, rate) for paragraph in edited]


def _in_paragraph(paragraph, pattern, words, chance, rate) -> Paragraph:
    after: Paragraph = []
    last = 0
    for match in re.finditer(pattern, "".join(c for c, _ in paragraph)):
        if chance.random() >= rate:
            continue
        start, end = match.span()
        after += paragraph[last:start]
        new = words(match)
        # The new characters share the places of the old ones evenly, ends with ends.
        origins = [origin for _, origin in paragraph[start:end]] or [None]
        after += [(c, origins[i * len(origins) // len(new)]) for i, c in enumerate(new)]
        last = end
    return after + paragraph[last:]
