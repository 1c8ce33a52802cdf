"""Further edits, of kinds that the thresholds were not chosen on, and news made from templates.

Typing as people mistype, reading machines, other widths and spaces, sentences that go, change
places or are said again, and figures revised however they are written. Like those of
`anchoring_edits` they keep the origin of every character.
"""

import random
import re
from collections.abc import Iterator
from functools import cache

from anchoring_edits import Article, Edit, Paragraph, converted, digits, inserted, moved

_WORD = r"[一-鿿]{2}|[A-Za-z]{3,9}"
_NUMERALS = "一二三四五六七八九"
_NUMERAL = re.compile(
    r"[一二三四五六七八九十百千万亿两〇零]{2,}|[一二三四五六七八九两](?=[成倍年月日人名家座天周次个])"
)
_SENTENCE = re.compile(r"[^。！？!?\n]+?(?:[。！？!?]+[”’」』\"']*|\.(?=\s|$)\s?|$)")
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_LOOK_ALIKE = dict(
    pair
    for one in [
        "0O",
        "1l",
        "5S",
        "8B",
        "rn",
        "cl",
        "己已",
        "未末",
        "人入",
        "日曰",
        "土士",
        "干千",
        "大太",
        "天夫",
        "问间",
        "体休",
        "析折",
        "了子",
        "货贷",
        "治冶",
    ]
    for pair in ((one[0], one[1]), (one[1], one[0]))
)
_WIDE = {c: chr(ord(c) + 0xFEE0) for c in "0123456789%()?!:;,.-+"} | {"$": "＄"}
_NARROW = {wide: narrow for narrow, wide in _WIDE.items()} | {"，": ",", "。": ".", "：": ":"}


def mistyped(edited: Article, chance: random.Random, _: list[str]) -> Article:
    """Mistype 6 %: a key beside, a homophone, a letter twice, left out, or two exchanged."""
    return [list(_mistyped(paragraph, 0.06, chance)) for paragraph in edited]


def _mistyped(paragraph: Paragraph, rate: float, chance: random.Random) -> Iterator:
    at = 0
    while at < len(paragraph):
        character, origin = paragraph[at]
        at += 1
        if not character.isalpha() or chance.random() >= rate:
            yield character, origin
            continue
        kind = chance.random()
        if kind < 0.5:
            yield _beside(character, chance), origin
        elif kind < 0.65:
            yield from ((character, origin), (character, None))
        elif kind < 0.8 and at < len(paragraph) and paragraph[at][0].isalpha():
            # The places of the two, which were exchanged, stay in their order.
            other, its_origin = paragraph[at]
            yield from ((other, origin), (character, its_origin))
            at += 1


def _beside(character: str, chance: random.Random) -> str:
    for row in _KEYS:
        if character.lower() in row:
            place = row.index(character.lower()) + chance.choice((-1, 1))
            return row[place % len(row)]
    same = _homophones().get(_sound(character), character)
    return chance.choice(same)


@cache
def _sound(character: str) -> str:
    from pypinyin import Style, lazy_pinyin

    return lazy_pinyin(character, style=Style.NORMAL)[0]


@cache
def _homophones() -> dict[str, str]:
    found: dict[str, str] = {}
    for code in range(0x4E00, 0x9FA5):
        try:
            chr(code).encode("gb2312")
        except UnicodeEncodeError:
            continue
        found[_sound(chr(code))] = found.get(_sound(chr(code)), "") + chr(code)
    return found


def machine_read(edited: Article, chance: random.Random, _: list[str]) -> Article:
    """Read as a machine does: look-alikes, spaces within words, lines broken hard."""
    after: Article = []
    for paragraph in edited:
        line: Paragraph = []
        for character, origin in paragraph:
            wrong = _LOOK_ALIKE.get(character)
            if wrong and not character.isdigit() and chance.random() < 0.15:
                character = wrong
            line.append((character, origin))
            if chance.random() < 0.01:
                line.append((" ", None))
            if len(line) > 38 and chance.random() < 0.2:
                after.append(line)
                line = []
        after.append(line)
    return after


def other_widths(edited: Article, chance: random.Random, _: list[str]) -> Article:
    """Write figures and signs in the other width, and part Latin from Chinese by a space."""
    wide = chance.random() < 0.5
    table = _WIDE if wide else _NARROW
    after: Article = []
    for paragraph in edited:
        line: Paragraph = []
        for character, origin in paragraph:
            last = line[-1][0] if line else ""
            meets = last and (last.isascii() != character.isascii()) and last.isalnum()
            if meets and character.isalnum() and chance.random() < 0.8:
                line.append((chance.choice(" \u00a0\u2009"), None))
            line.append((table.get(character, character), origin))
            if chance.random() < 0.01:
                line.append(("\u200b", None))
        after.append(line)
    return after


def indented(edited: Article, chance: random.Random, _: list[str]) -> Article:
    """Indent every paragraph, double the line breaks, and break some lines."""
    after: Article = []
    for paragraph in edited:
        if len(paragraph) > 60 and chance.random() < 0.3:
            half = len(paragraph) // 2
            after += [[("\u3000", None)] * 2 + paragraph[:half], paragraph[half:], []]
        else:
            after += [[("\u3000", None)] * 2 + paragraph + [(" ", None)], []]
    return after


def _sentences(paragraph: Paragraph) -> list[Paragraph]:
    words = "".join(c for c, _ in paragraph)
    return [paragraph[m.start() : m.end()] for m in _SENTENCE.finditer(words) if m[0]]


def fewer_sentences(edited: Article, chance: random.Random, _: list[str]) -> Article:
    """Leave out a quarter of the sentences."""
    return [
        [one for sentence in _sentences(p) if chance.random() >= 0.25 for one in sentence]
        for p in edited
    ]


def other_sentences(edited: Article, chance: random.Random, sisters: list[str]) -> Article:
    """Put a foreign sentence in the place of a quarter of the sentences."""
    after: Article = []
    for paragraph in edited:
        line: Paragraph = []
        for sentence in _sentences(paragraph):
            if chance.random() < 0.25:
                foreign = _sentences([(c, None) for c in chance.choice(sisters)])
                line += chance.choice(foreign) if foreign else []
            else:
                line += sentence
        after.append(line)
    return after


def exchanged_sentences(edited: Article, chance: random.Random, _: list[str]) -> Article:
    """Exchange neighbouring sentences here and there."""
    after: Article = []
    for paragraph in edited:
        parts = _sentences(paragraph)
        for at in range(len(parts) - 1):
            if chance.random() < 0.2:
                parts[at], parts[at + 1] = parts[at + 1], parts[at]
        after.append([one for part in parts for one in part])
    return after


def said_again(edited: Article, chance: random.Random, _: list[str]) -> Article:
    """Repeat a quarter of the sentences somewhere else: a summary above, a quotation below."""
    again = [s for p in edited for s in _sentences(p) if len(s) > 8 and chance.random() < 0.25]
    after = list(edited)
    for sentence in again:
        said = [("“", None), *((c, None) for c, _ in sentence), ("”", None)]
        after.insert(chance.randrange(len(after) + 1), said)
    return after


def look_alikes(edited: Article, chance: random.Random, sisters: list[str]) -> Article:
    """Take a quarter of the paragraphs away; elsewhere stand others like them, figures differing.

    The others have half of their words from somewhere else, and a third of the rest are others.
    """
    after: Article = []
    alike: Article = []
    for paragraph in edited:
        if chance.random() >= 0.25:
            after.append(paragraph)
            continue
        if not any(c.isdigit() for c, _ in paragraph):
            continue
        foreign = chance.choice(sisters)
        half = len(paragraph) // 2
        like = _reworded(paragraph[:half], 0.33, chance, re.findall(_WORD, " ".join(sisters)))
        words = [c for c, _ in like] + list(foreign[:half])
        alike.append([(_other_digit(c, chance), None) for c in words])
    for paragraph in alike:
        after.insert(chance.randrange(len(after) + 1), paragraph)
    return after


def _other_digit(character: str, chance: random.Random) -> str:
    if character.isascii() and character.isdigit():
        return chance.choice([d for d in "0123456789" if d != character])
    return character


def all_numbers(edited: Article, chance: random.Random, none: list[str]) -> Article:
    """Revise 35 % of the digits, of whatever width, and half of the numbers in Chinese."""
    after = []
    for paragraph in digits(edited, chance, none):
        line = list(paragraph)
        for match in _NUMERAL.finditer("".join(c for c, _ in line)):
            places = [i for i in range(*match.span()) if line[i][0] in _NUMERALS]
            if places and chance.random() < 0.5:
                at = chance.choice(places)
                others = [c for c in _NUMERALS if c != line[at][0]]
                line[at] = (chance.choice(others), line[at][1])
        after.append(line)
    return after


def other_words(edited: Article, chance: random.Random, sisters: list[str]) -> Article:
    """Say every tenth word or two ideographs in others."""
    pool = re.findall(_WORD, " ".join(sisters))
    return [_reworded(paragraph, 0.1, chance, pool) for paragraph in edited]


def _reworded(
    paragraph: Paragraph, rate: float, chance: random.Random, pool: list[str]
) -> Paragraph:
    line: Paragraph = []
    at = 0
    for match in re.finditer(_WORD, "".join(c for c, _ in paragraph)):
        if chance.random() >= rate:
            continue
        start, end = match.span()
        word = chance.choice(pool)
        origins = [origin for _, origin in paragraph[start:end]]
        line += paragraph[at:start]
        line += [(c, origins[i * len(origins) // len(word)]) for i, c in enumerate(word)]
        at = end
    return line + paragraph[at:]


def everything(edited: Article, chance: random.Random, sisters: list[str]) -> Article:
    """Do several of them at once."""
    for step in (
        other_widths, converted, fewer_sentences, moved, inserted, digits, mistyped,
    ):  # fmt: skip
        edited = step(edited, chance, sisters)
    return edited


STRANGE: dict[str, Edit] = {
    "mistyped 6 %": mistyped,
    "read by a machine": machine_read,
    "other widths and spaces": other_widths,
    "indented, lines broken": indented,
    "sentences left out": fewer_sentences,
    "foreign sentences": other_sentences,
    "sentences exchanged": exchanged_sentences,
    "sentences said again": said_again,
    "look-alikes elsewhere": look_alikes,
    "numbers of all kinds": all_numbers,
    "other words 10 %": other_words,
    "everything at once": everything,
}


def template_news(number: int, chinese: bool) -> str:
    """Return an article made from templates: every sentence stands elsewhere with other figures."""
    chance = random.Random(f"{number}{chinese}")
    names = (
        [
            "新城集团",
            "远山科技",
            "东湖银行",
            "蓝海能源",
            "北斗汽车",
            "金桥保险",
            "长河钢铁",
            "青禾食品",
        ]
        if chinese
        else [
            "Harbour Group",
            "Farhill",
            "Eastlake Bank",
            "Bluewater",
            "Polestar Motors",
            "Greenfield",
        ]
    )
    lines = [f"市场日报第{number}期" if chinese else f"Market wrap, edition {number}"]
    for _ in range(14):
        said = []
        for _ in range(chance.randint(1, 3)):
            template = chance.choice(_CHINESE if chinese else _ENGLISH)
            hole = re.compile(r"[#N]")
            said.append(
                hole.sub(lambda m: chance.choice(names) if m[0] == "N" else _some(chance), template)
            )
        lines.append(("" if chinese else " ").join(said))
    return "\n".join(lines)


def _some(chance: random.Random) -> str:
    return chance.choice(
        (str(chance.randint(2, 99)), f"{chance.randint(1, 99)}.{chance.randint(1, 9)}",
         str(chance.randint(100, 9999)), f"{chance.randint(1, 99)},{chance.randint(0, 999):03}")
    )  # fmt: skip


_CHINESE = (
    "N周#公布财报，第#季度营收为#亿元，同比增长#%，净利润为#亿元。",
    "截至当日收盘，N股价上涨#%，报收于每股#元，成交额#亿元。",
    "N宣布将在未来#年内投资#亿美元，预计创造#万个就业岗位。",
    "分析人士指出，N的市场份额为#%，低于去年同期的#%。",
    "据知情人士透露，N正在与N就#亿美元的交易进行谈判，最早可能于#月#日公布。",
)
_ENGLISH = (
    "N reported revenue of $# billion for the quarter, up #% from a year earlier.",
    "Shares of N closed #% higher at $# on volume of # million shares.",
    "N said it would invest $# billion over # years and hire # people.",
    "Analysts put the market share of N at #%, down from #% last year.",
    "N is in talks with N about a deal worth $# billion, people familiar with the matter said.",
)
