"""Text that was read in another encoding and saved so: `â€œè½¯é“¶` and `杞摱` are 软银 again.

All leave a fingerprint that honest text does not have: turned back into bytes, the run is valid
in the other encoding from beginning to end, and says what people write. Runs that lost a byte on
the way come back as far as they are whole; what stood in the gap is not guessed at.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning import misread, witnesses
from desk.cleaning.story import Edit
from desk.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

PHASE = "decode"
REASON = N_("UTF-8 that had been read in another encoding")

_HONEST = "，。、；：？！“”‘’（）《》「」…—"
_BEYOND = re.compile("[^\x00-\x7f]+")
_HIGH = "\x80-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_PAIRS = re.compile(rf"(?:[{_HIGH}][@-~{_HIGH}])+")
_LETTERS = re.compile("[À-ÿ¨¸]+")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_PUNCTUATION = (
    "\u2010\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u20ac\u2122\u2022\u201e\u201a\u2030"
)
_QUOTE_CUT = re.compile("â€(?![\x80-\xbf“”„‘’‚…†‡–—•™œž¢¦˜š\u0153])")
_SPACE_CUT = re.compile("Â (?=\\S)")
_BEYOND_ONE = re.compile("[^\x00-\x7f]")
_KANA = re.compile("[\u3040-\u30ff\uff66-\uff9f]")
_FOLDED_TWICE = re.compile("[\u4e00-\u9fff][ㄛ﹝][\u4e00-\u9fff]")
_SYMBOL_SET = frozenset(map(chr, range(0xA1, 0xC0)))
_LETTER_SET = frozenset(map(chr, range(0xC0, 0x100)))
_LEADS = frozenset("ÂÃâïð")
_SYMBOLS = re.compile("[¡-§©ª¬-·¹º¼-¿]")
_SURE, _FEW = 8, 4


def edits(text: str) -> Iterator[Edit]:
    """Yield the runs that say something once they are turned back."""
    if text.isascii():
        return
    at = 0
    for edit in sorted(_found(text), key=lambda edit: (edit.start, -edit.end)):
        if edit.start >= at:
            at = edit.end
            yield edit


def _found(text: str) -> Iterator[Edit]:
    rare = witnesses.rare(text)
    signs = set(rare)
    if "鈥" in signs or misread.uncommon(signs) >= _FEW or _PRIVATE.search(rare):
        yield from _chinese(text)
    # The same signs can be read in several ways; the one that accounts for most of them is right.
    readings = [_single(text, name) for name in _likely(text, signs)]
    if len(signs & _SYMBOL_SET) >= _FEW:
        readings.append(_pairs(text))
    if len(signs & _LETTER_SET) > _SURE:
        readings.append(_cyrillic(text))
    if readings:
        yield from max(readings, key=lambda edits: sum(edit.end - edit.start for edit in edits))


def _likely(text: str, signs: set[str]) -> list[str]:
    """Return the encodings that any run could be read in: all of it lies beyond ASCII."""
    could = [
        (name, codec.utf8)
        for name, codec in zip(misread.SINGLE, map(misread.codec, misread.SINGLE), strict=True)
        if not signs.isdisjoint(codec.leads) and not signs.isdisjoint(codec.more)
    ]
    beyond = "\n".join(_BEYOND.findall(text)) if could else ""
    return [name for name, utf8 in could if utf8.search(beyond)]


# ---- UTF-8 read in an encoding of one byte a letter -----------------------------------------


def _single(text: str, name: str) -> list[Edit]:
    sure: list[Edit] = []
    weak: list[Edit] = []
    for found in misread.codec(name).utf8.finditer(text):
        meant = misread.from_single(found[0], name)
        if meant:
            edit = Edit(found.start(), found.end(), meant.strip("\ufeff"))
            (sure if _is_sure(found[0], meant, name) else weak).append(edit)
    if sure and _covered(text, [*sure, *weak]):
        apart = weak
    elif name == misread.WESTERN:
        # What can be chance, as in ließ“, is believed only apart from words and among others.
        apart = [edit for edit in weak if not text[edit.start - 1 : edit.start].isalpha()]
        apart = apart if len(sure) >= _FEW - 1 else []
    else:
        apart = weak if sure or _covered(text, weak) else []
    if sure and name == misread.WESTERN:
        sure += _cut_short(text)
    return [*sure, *apart]


def _is_sure(run: str, meant: str, name: str) -> bool:
    """Tell whether a run needs no others beside it to be believed."""
    if len(meant) > 2 or (name == misread.WESTERN and run[0] in _LEADS):
        return True
    return len(run) >= 3 * len(meant) and all(sign in _PUNCTUATION for sign in meant)


def _covered(text: str, edits: list[Edit]) -> bool:
    """Tell whether most of what is not ASCII is misread, so that single signs are no chance."""
    within = sum(edit.end - edit.start for edit in edits)
    return len({edit.inserted for edit in edits}) > 2 and within * 10 > 7 * len(
        _BEYOND_ONE.findall(text)
    )


def _cut_short(text: str) -> Iterator[Edit]:
    """Yield signs of a misread text whose last byte is gone, where only one can have stood."""
    for found in _QUOTE_CUT.finditer(text):
        line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        opened = line.count("â€œ") + line.count("“")
        if opened > line.count("”") + len(_QUOTE_CUT.findall(line)) + line.count("â€\x9d"):
            yield Edit(found.start(), found.end(), "”")
    for found in _SPACE_CUT.finditer(text):
        yield Edit(found.start(), found.end(), " ")


# ---- UTF-8 read as GBK, and one encoding of Chinese read as another -----------------------------


def _chinese(text: str) -> list[Edit]:
    sure: list[Edit] = []
    rest: list[re.Match[str]] = []
    fill = _PRIVATE.search(text) is not None
    for found in _BEYOND.finditer(text):
        edit = _turned(text, found, fill, known="鈥" in found[0])
        if edit:
            sure.append(edit)
        else:
            rest.append(found)
    if sum(edit.end - edit.start for edit in sure) >= _SURE:
        # Among many such runs, little is enough to tell another.
        more = (_turned(text, found, fill, known=True) for found in rest)
        sure += [edit for edit in more if edit]
    return _closed(text, sorted(sure))


def _turned(text: str, found: re.Match[str], fill: bool, *, known: bool) -> Edit | None:
    """Return the edit of a run that says something else, honest marks around it left."""
    run, start, end = found[0], found.start(), found.end()
    meant = _meant(run, known, fill)
    if not meant and (run[0] in _HONEST or run[-1] in _HONEST):
        start += len(run) - len(run.lstrip(_HONEST))
        run = run.strip(_HONEST)
        end = start + len(run)
        meant = _meant(run, known, fill)
    if not meant and run and text[end : end + 1] == "?":
        meant = misread.from_chinese(run + misread.LOST, known=known)
        end += 1
    return Edit(start, end, meant) if meant and meant != run else None


def _closed(text: str, edits: list[Edit]) -> list[Edit]:
    """Let a lost sign of punctuation be the closing quotation mark where one is missing."""
    done: list[Edit] = []
    line, said = -1, ""
    for edit in edits:
        start = text.rfind("\n", 0, edit.start) + 1
        if start != line:
            line, said, at = start, "", start
        said += text[at : edit.start]
        lost = text[edit.start : edit.end] in ("鈥" + misread.LOST, "鈥?")
        if lost and said[-1:].strip() and said.count("“") > said.count("”"):
            edit = edit._replace(inserted="”")
        said += edit.inserted
        at = edit.end
        done.append(edit)
    return done


def _meant(run: str, known: bool, fill: bool) -> str:
    if len(run) < 2 and not known:
        return ""
    meant = misread.from_chinese(misread.filled(run), known=known) if fill else ""
    meant = meant or misread.from_chinese(run, known=known)
    if meant or len(run) < (1 if known else 4):
        return meant
    if _PRIVATE.search(run):
        return misread.swapped(run, "big5hkscs", "gb18030", 0.6 if known else 0.9)
    if _KANA.search(run) or (len(run) < 2 * _FEW and not _FOLDED_TWICE.search(run)):
        return ""
    if misread.common(run, "big5hkscs") < 0.85 and misread.common(run) < 0.85:
        return misread.swapped(run, "gb18030", "big5hkscs", 0.95)
    return ""


# ---- Chinese and Russian read in the western encoding ---------------------------------------


def _pairs(text: str) -> list[Edit]:
    found: list[Edit] = []
    sure = 0
    doubtful: list[tuple[int, int, str]] = []
    for pairs in _PAIRS.finditer(text):
        data = misread.octets(pairs[0], misread.WESTERN)
        if meant := misread.from_western(data):
            found.append(Edit(pairs.start(), pairs.end(), meant))
            sure += len(meant) if len(meant) >= _FEW else 0
        elif len(data) >= 2 * _FEW and (meant := misread.from_western(data, 0.3)):
            doubtful.append((pairs.start(), pairs.end(), meant))
    return found + [Edit(*each) for each in doubtful] if sure >= _SURE else []


def _cyrillic(text: str) -> list[Edit]:
    found: list[Edit] = []
    for letters in _LETTERS.finditer(text):
        meant = misread.octets(letters[0], misread.WESTERN).decode("cp1251", "replace")
        if meant.islower() or meant.isupper() or meant.istitle():
            found.append(Edit(letters.start(), letters.end(), meant))
    long = sum(len(edit.inserted) for edit in found if len(edit.inserted) >= _FEW)
    others = len(_SYMBOLS.findall(text))
    plain = sum("a" <= sign <= "z" for sign in text)
    return found if long >= 3 * _SURE and long > plain and long > 6 * others else []
