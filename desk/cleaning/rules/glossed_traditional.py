"""Pinyin that a program printed after a character: 關(guān) becomes 關.

Seen in traditional copies of simplified pages, up to a hundred times in one, in round and square
brackets; with tones as marks, as figures, or with none; in bopomofo, too. The tone and the
character's own reading tell it from an author's remark, such as 性别(gender); three or more
of them from a single gloss, as for a rare name. Without a tone it takes more of them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from desk.cleaning import witnesses
from desk.cleaning.story import Edit
from desk.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

PHASE = "repair"
REASON = N_("pinyin that a conversion program left behind a character")

_FEWEST = 3
_FEWEST_BARE = 6
_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_SYLLABLE = rf"[a-zü{_TONED}]{{1,7}}[1-5]?"
_GLOSS = re.compile(
    rf"(?<=([\u3400-\u9fff\U00020000-\U0003ffff])) ?[(（\[［【〔][ \u3000]{{0,3}}"
    rf"({_SYLLABLE}|[\u3105-\u3129˙]{{1,4}}[ˊˇˋ˙]?)[ \u3000]{{0,3}}[)）\]］】〕]",
    re.IGNORECASE,
)
# Of two to four characters at once, their readings apart: 確實(què shí).
_SEVERAL = re.compile(
    rf"([\u3400-\u9fff]{{1,4}}) ?[(（\[［] ?"
    rf"((?:{_SYLLABLE}[ '’·-]){{1,3}}{_SYLLABLE}) ?[)）\]］]",
    re.IGNORECASE,
)
_PARTS = re.compile("[ '’·-]")


def edits(text: str) -> Iterator[Edit]:
    """Yield the brackets to remove."""
    if not witnesses.IDEOGRAPH.search(witnesses.rare(text)):
        return
    found = [(gloss.span(), gloss[1], _tone(gloss[1], gloss[2])) for gloss in _GLOSS.finditer(text)]
    found += _of_several(text)
    sure = [said for _, said, tone in found if tone]
    bare = [said for _, said, tone in found if tone is False]
    told = len(set(bare))
    if len(sure) >= _FEWEST or (len(bare) >= _FEWEST_BARE and told >= _FEWEST):
        yield from (Edit(*place, "") for place, _, tone in sorted(found) if tone is not None)


def _of_several(text: str) -> Iterator[tuple[tuple[int, int], str, bool]]:
    """Yield the place, the characters and the tone of readings of several characters at once."""
    for gloss in _SEVERAL.finditer(text):
        said = _PARTS.split(gloss[2])
        characters = gloss[1][-len(said) :]
        if len(characters) == len(said) and all(map(_tone, characters, said)):
            yield (gloss.end(1), gloss.end()), characters, True


@lru_cache(maxsize=4096)
def _tone(character: str, said: str) -> bool | None:
    """Tell whether a reading of a character is said with its tone; nothing when it is none."""
    toned, bare = _readings(character)
    said = said.lower()
    if said in toned:
        return True
    return False if said in bare else None


def _readings(character: str) -> tuple[set[str], set[str]]:
    from pypinyin import Style, pinyin

    def all_of(style: Style) -> set[str]:
        return {
            reading for row in pinyin(character, style=style, heteronym=True) for reading in row
        }

    plain, tones = all_of(Style.NORMAL), all_of(Style.TONE)
    figures = all_of(Style.TONE3) | all_of(Style.TONE2)
    plain |= {reading.replace("v", "ü") for reading in plain}
    return (tones | figures | all_of(Style.BOPOMOFO)) - plain, plain
