"""Which encoding bytes are in: by their mark, by UTF-8, by what they say, by likelihood."""

from __future__ import annotations

import codecs
import re

from desk.importers import latin, likelihood

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
_NOT_HIGH = bytes(set(range(256)) - {0, 1, 2, 3, 4, 5, 6, 7, 0x0E, 0x20})
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
_DEFAULTS = ("cp1252", "utf-8")
"""What servers say of every page, whatever it is in: a page that says otherwise knows better."""
_SHIFTED = re.compile(rb"\+[A-Za-z0-9/+]{3,}-?")
_HALF = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_VALID = re.compile(rb"[\xc3-\xf4][\x80-\xbf]+")
_STRICT = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe2-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_SAMPLE = 60_000
_BETTER = 0.25
_MOST_MIXED, _FEWEST_GOOD, _FEWEST_ODD, _CLEAR = 20_000_000, 8, 8, 0.4
_PLAUSIBLE, _FEW_DAMAGED, _UNLIKELY = 0.35, 4, 0.3
_ESCAPES = (
    (re.compile(rb"\x1b\$[@B]"), "iso2022_jp"),
    (re.compile(rb"\x1b\$(?:A|\([CD])"), "iso2022_jp_2"),
    (re.compile(rb"\x1b\$\)C"), "iso2022_kr"),
    (re.compile(rb"~\{(?:[!-w][!-~])+?~\}"), "hz"),
)
"""What gives away encodings that write Chinese and Japanese with the letters of ASCII."""


def decoded(data: bytes, told: str = "") -> tuple[str, str]:
    """Return the text of `data` and the name of its encoding, as Python calls it.

    Every byte is read: what no encoding explains becomes U+FFFD, which the reader is told of.
    `told` is what a server called the encoding; it counts where the bytes agree with it.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace"), name
    whole = _whole(data)
    if whole is None and (mixed := _mixed(data)):
        return mixed, "utf-8"
    name = _without_mark(data, named(told), whole is not None)
    if whole is None or name != "utf-8":
        whole = data.decode(name, "replace")
    text = latin.composed(whole, name)
    if name == "utf-7":
        # Half a character can be written in it, which is none.
        text = re.sub("[\ud800-\udfff]", "\ufffd", text)
    return text, name


def _mixed(data: bytes) -> str:
    """Return the text of a file whose lines are in UTF-8 and in another encoding; else nothing.

    Seen where a program added to a file, or put several into one, without looking.
    """
    if len(data) > _MOST_MIXED or b"\x00" in data[:_SAMPLE] or data.isascii():
        return ""
    lines = data.splitlines(keepends=True)
    odd = [number for number, line in enumerate(lines) if not _decodes_all(line)]
    good = sum(
        len(_VALID.findall(line)) for line in lines if not line.isascii() and _decodes_all(line)
    )
    rest = b"".join(lines[number] for number in odd)
    # Lines of UTF-8 with a damaged byte are that still.
    valid = sum(map(len, _STRICT.findall(rest)))
    wide = sum(byte > 127 for byte in rest)
    if good < _FEWEST_GOOD or wide < _FEWEST_ODD or valid * 2 > wide:
        return ""
    name, score = likelihood.likeliest(rest[:_SAMPLE])
    if score < _CLEAR or name.startswith("utf-16") or not _decodes(rest, name):
        return ""
    for number in odd:
        lines[number] = lines[number].decode(name, "replace").encode()
    return b"".join(lines).decode()


def _whole(data: bytes) -> str | None:
    """Return the text of bytes that are UTF-8 from the first to the last."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


def _decodes_all(data: bytes) -> bool:
    return _whole(data) is not None


def named(name: str) -> str:
    """Return what Python calls the encoding that bytes of this name are really in; or nothing."""
    name = name.strip().lower()
    try:
        return codecs.lookup(_WIDER.get(name, name)).name
    except (LookupError, ValueError):
        return ""


def _without_mark(data: bytes, told: str, whole: bool) -> str:
    if wide := _utf32(data) or _utf16(data):
        return wide
    if escaped := _escaped(data):
        return escaped
    if whole or _is_utf8(data):
        return "utf-8"
    declared = _declared(data)
    if told and _decodes(data, told) and not (declared and told in _DEFAULTS):
        declared = told
    best, score = likelihood.likeliest(data[:_SAMPLE])
    if declared and _decodes(data, declared):
        # What a page says of itself is believed, unless it reads far better otherwise.
        own = likelihood.of(data[:_SAMPLE], declared)
        return best if score > own + _BETTER else declared
    return best


def _utf32(data: bytes) -> str:
    """UTF-32 has a zero at one end of each four bytes, and nearly one beside it."""
    sample = data[: _SAMPLE - _SAMPLE % 4]
    if len(data) % 4 or len(sample) < 8 or sample.count(0) * 5 < 2 * len(sample):
        return ""
    for name, last, next_ in (("utf-32-le", 3, 2), ("utf-32-be", 0, 1)):
        planes = sample[next_::4]
        if not any(sample[last::4]) and max(planes) <= 16 and _decodes(data, name):
            return name
    return ""


def _is_utf7(data: bytes) -> bool:
    """UTF-7 writes other letters as base64 after a plus; such runs must read like a language."""
    sample = data[:_SAMPLE]
    runs = _SHIFTED.findall(sample)
    if not runs or not data.isascii():
        return False
    try:
        text = b" ".join(runs).decode("utf-7")
        data.decode("utf-7")
    except UnicodeError:
        return False
    wide = [letter for letter in text if letter > "\x7f"]
    return len(wide) > 2 and likelihood.of_words("".join(wide)) > _PLAUSIBLE


def _escaped(data: bytes) -> str:
    """Return an encoding of seven bits whose signs stand there, if all can be read in it."""
    for sign, name in _ESCAPES:
        if sign.search(data[:_SAMPLE]) and _decodes(data, name):
            return name
    return "utf-7" if b"+" in data and _is_utf7(data) else ""


def _utf16(data: bytes) -> str:
    """UTF-16 gives itself away by one byte of each pair, which is nearly always one of a few."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    if b"\x00" not in sample:
        return ""
    even, odd = (_of_few_blocks(sample[start::2]) for start in (0, 1))
    if sample.count(0) * 5 < len(sample) and max(even, odd) < 0.95 and _is_utf8(data):
        return ""
    nuls = sample[0::2].count(0), sample[1::2].count(0)
    if max(nuls) * 50 >= len(sample) and min(nuls) * 8 <= max(nuls):
        name = "utf-16-be" if nuls[0] > nuls[1] else "utf-16-le"
    elif max(even, odd) > 0.95 > 0.7 > min(even, odd):
        name = "utf-16-be" if even > odd else "utf-16-le"
    else:
        return ""
    return name if _decodes(data, name) else ""


def _of_few_blocks(half: bytes) -> float:
    """Return the share of bytes that are high halves of Latin, Greek, Cyrillic or Thai letters."""
    return len(half.translate(None, _NOT_HIGH)) / max(1, len(half))


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
    # Half of a pair is three bytes, and one damaged letter.
    damaged = _HALF.sub(b"\xff", sample).decode("utf-8", "replace").count("\ufffd")
    whole = len(_VALID.findall(sample)) - damaged
    # What is in another encoding is UTF-8 by chance once in a while, hardly five times in six.
    if whole > 5 * damaged:
        return True
    # A short text has few letters that tell: one damaged place must not turn all of them.
    return (
        damaged < _FEW_DAMAGED and whole > damaged and likelihood.likeliest(sample)[1] < _UNLIKELY
    )


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data[:4096].lower())
    if not found:
        return ""
    name = named((found[1] or found[2]).decode("ascii", "replace"))
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
