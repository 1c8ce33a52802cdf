"""Which encoding bytes are in: by their mark, by UTF-8, by what they say, by likelihood."""

from __future__ import annotations

import re

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""charset\s*=\s*["']?\s*([\w.:-]{2,24})|<\?xml[^>]*encoding=["']([\w.:-]+)"""
)
# What a page calls its encoding, and the larger one that its bytes are really in.
_WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb-2312": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "windows-1252": "cp1252",
}
_GUESSES = ("gb18030", "big5hkscs", "cp932", "euc_jp", "euc_kr", "utf-16-le", "utf-16-be")
_SAMPLE = 60_000
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


def decoded(data: bytes) -> tuple[str, str]:
    """Return the text of `data` and the name of its encoding, as Python calls it.

    Every byte is read: what no encoding explains becomes U+FFFD, which the reader is told of.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace"), name
    name = _without_mark(data)
    return data.decode(name, "replace"), name


def _without_mark(data: bytes) -> str:
    if b"\x00" in data and (wide := _utf16(data)):
        return wide
    if _is_utf8(data):
        return "utf-8"
    declared = _declared(data)
    if declared and _decodes(data, declared):
        return declared
    return _likeliest(data)


def _utf16(data: bytes) -> str:
    """UTF-16 gives itself away by NULs that keep to the even or to the odd places."""
    sample = data[:_SAMPLE]
    if sample.count(0) * 5 < len(sample) and _is_utf8(data):
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 50 < len(sample) or min(even, odd) * 8 > max(even, odd):
        return ""
    name = "utf-16-be" if even > odd else "utf-16-le"
    return name if _decodes(data, name) else ""


def _is_utf8(data: bytes) -> bool:
    """Whether it is UTF-8, or was but for a few damaged bytes or a last character cut in two."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3 and error.start > 0:
            return True
    else:
        return True
    sample = data[: _SAMPLE * 4]
    damaged = sample.decode("utf-8", "replace").count("\ufffd")
    whole = len(re.findall(rb"[\xc3-\xf4][\x80-\xbf]+", sample)) - damaged
    return whole > 20 * damaged


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data[:4096].lower())
    if not found:
        return ""
    name = (found[1] or found[2]).decode("ascii", "replace")
    name = _WIDER.get(name, name)
    try:
        "".encode(name)
    except LookupError:
        return ""
    # A page that could be searched as ASCII is not in UTF-16, whatever it says.
    return "" if name.startswith(("utf-16", "utf-8", "utf8")) else name


def _decodes(data: bytes, name: str) -> bool:
    try:
        text = data[:_SAMPLE].decode(name)
    except UnicodeDecodeError as error:
        if error.start < min(len(data), _SAMPLE) - 4:
            return False
        text = data[: error.start].decode(name)
    return "\ufffd" not in text


def _likeliest(data: bytes) -> str:
    scores = {name: _likelihood(data, name) for name in _GUESSES}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] > 0.15 else "cp1252"


def _likelihood(data: bytes, name: str) -> float:
    """How much a sample reads like text in this encoding: 0 not at all, about 1 very."""
    if name.startswith("utf-16") and len(data) % 2:
        return 0.0
    text = data[:_SAMPLE].decode(name, "replace")
    wide = [c for c in text if c > "\x7f"]
    if not wide:
        return 0.0
    usual = sum(c in _COMMON or c in _MARKS_OF_TEXT for c in wide)
    kana = len(_KANA.findall(text))
    hangul = 2 * sum(c in _HANGUL for c in wide)
    odd = sum(c == "\ufffd" or "\ue000" <= c <= "\uf8ff" or c < "\xa0" for c in wide)
    # Half-width kana are what any bytes become in Shift-JIS.
    odd += sum("\uff61" <= c <= "\uff9f" for c in wide)
    return (usual + kana + hangul * (name == "euc_kr") - 4 * odd) / len(wide)
