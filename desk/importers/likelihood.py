"""How much bytes read like text in one encoding or another, for those that say nothing of it."""

from __future__ import annotations

import re

from desk.importers import latin

_COMMON = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里"
    "用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实"
    "日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政"
    "美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员"
    "解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件"
    "計們這個來為國說時會對過發後裡種經麼學當現動還進樣開實無長機關點業將兩間問應戰體見產話結內門員報總電"
    "數務場東聲處義認條氣題爾變與從邊給讓請並於據資權種華億萬貿銀軟則億專投資金融市場企业公司項目計劃總統"
)
_KANA = re.compile("[\u3040-\u30ff]")
_HANGUL = frozenset("이다는의에가을를은하고지한로기도인사서대자시어라해리일정과수아나부만으보")
_MARKS_OF_TEXT = frozenset("，。、；：？！“”「」《》（）\n \u3000")
_GUESSES = ("gb18030", "big5hkscs", "cp932", "euc_jp", "euc_kr", "johab", "utf-16-le", "utf-16-be")
_KOREAN = frozenset({"euc_kr", "johab"})
_CYRILLIC = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъіїєґё"
# The small letters that texts of a script are made of, the commonest twelve first.
_LETTERS = {
    "cp1251": _CYRILLIC,
    "koi8-u": _CYRILLIC,
    "iso8859-5": _CYRILLIC,
    "cp866": _CYRILLIC,
    "mac-cyrillic": _CYRILLIC,
    "cp1253": "αοιετνσηρπκμυλςόίάέήύώωγδχθφβξζψ",
    "mac-greek": "αοιετνσηρπκμυλςόίάέήύώωγδχθφβξζψ",
    "cp1255": "יולהאמרתבשנדחעצפקגטכסזךםןףץ",
    "cp1256": "اليمونترهبعدةفسكحقجشصخطضغءذثىئزظأإآؤپچژگ،؟",
    "iso8859-6": "اليمونترهبعدةفسكحقجشصخطضغءذثىئزظأإآؤپچژگ،؟",
    "cp874": "านรอกเงมย่ล้ัีิวดทตสะปบคหแจพชขใไโผซธศภ็ืึุูำ์ฟถญณฉฝฮ",
}
_COMMONEST = 12
_LEAST, _SURE = 0.15, 0.4
_FEWEST_SYLLABLES = 20
_LEAST_LETTERS = 0.8
_SIGNS = frozenset("“”„‘’‚–—…«»№\xa0")
_CAPITAL_INSIDE = re.compile(r"[^\W\d_][A-Z\u0386-\u03ab\u0400-\u042f]")


def likeliest(data: bytes) -> tuple[str, float]:
    """Return the likeliest encoding of a sample of bytes that are not UTF-8, and how likely."""
    scores = {name: of(data, name) for name in _GUESSES}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] > _SURE:
        return best, scores[best]
    name, score = _of_letters(data)
    if score > max(_LEAST_LETTERS, scores[best]):
        return name, score
    return (best, scores[best]) if scores[best] > _LEAST else ("cp1252", 0.0)


def of(data: bytes, name: str) -> float:
    """Return how much a sample reads like text in an encoding: 0 not at all, about 1 very."""
    if name in _LETTERS:
        return _letters(data, name)
    if name in latin.ENCODINGS:
        return latin.of(data, name)
    return _wide(data, name)


def of_words(text: str) -> float:
    """Return which share of letters beyond ASCII are usual ones, in whatever script."""
    scripts = (_COMMON, _HANGUL, *map(frozenset, _LETTERS.values()), *latin.SETS)
    marks = sum(letter in _MARKS_OF_TEXT or letter in _SIGNS for letter in text)
    kana = len(_KANA.findall(text))
    most = max(sum(letter.lower() in each for letter in text) for each in scripts)
    return (most + marks + kana) / max(1, len(text))


def _of_letters(data: bytes) -> tuple[str, float]:
    """Return the best of the encodings of one byte; where several are as good, the commonest."""
    scores = {name: _letters(data, name) for name in _LETTERS}
    best = max(scores, key=lambda name: scores[name])
    name, score = latin.likeliest(data)
    return (best, scores[best]) if scores[best] > score + 0.04 else (name, score)


def _letters(data: bytes, name: str) -> float:
    """Judge a script of its own: the letters above ASCII are usual ones, beside each other."""
    text = data.decode(name, "replace")
    wide = [letter for letter in text if letter > "\x7f" and letter not in _SIGNS]
    if len(wide) < 4:
        return 0.0
    letters = _LETTERS[name]
    usual = sum(letter.lower() in letters for letter in wide)
    commonest = sum(letter.lower() in letters[:_COMMONEST] for letter in wide)
    odd = sum(letter == "\ufffd" for letter in wide) + len(_CAPITAL_INSIDE.findall(text)) / 2
    return (usual / 2 + commonest * 0.8 - 4 * odd) / len(wide) * _together(text, wide)


def _together(text: str, wide: list[str]) -> float:
    """Return which share of the letters above ASCII stand beside another one."""
    pairs = re.findall(r"[^\x00-\x7f“”„‘’–—…«»\xa0]{2,}", text)
    return min(1.0, sum(map(len, pairs)) / len(wide))


def _wide(data: bytes, name: str) -> float:
    if name.startswith("utf-16") and len(data) % 2:
        return 0.0
    text = data.decode(name, "replace")
    wide = [c for c in text if c > "\x7f"]
    if not wide:
        return 0.0
    usual = sum(c in _COMMON or c in _MARKS_OF_TEXT for c in wide)
    kana = len(_KANA.findall(text))
    hangul = 2 * sum(c in _HANGUL for c in wide)
    odd = sum(c == "\ufffd" or "\ue000" <= c <= "\uf8ff" or c < "\xa0" for c in wide)
    # Half-width kana are what any bytes become in Shift-JIS.
    odd += sum("\uff61" <= c <= "\uff9f" for c in wide)
    if name == "johab" and (len(wide) < _FEWEST_SYLLABLES or hangul * 5 < len(wide) * 3):
        return 0.0
    return (usual + kana + hangul * (name in _KOREAN or name.startswith("utf-16")) - 4 * odd) / len(
        wide
    )
