"""Which encoding bytes are in: by their mark, by UTF-8, by what they say, by likelihood."""

from __future__ import annotations

import codecs
import re

from desk.importers import likelihood

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
_SAMPLE = 60_000
_BETTER = 0.25
_ESCAPES = ((re.compile(rb"\x1b\$[@B]"), "iso2022_jp"), (re.compile(rb"~\{(?:[!-}]{2})+~\}"), "hz"))
"""What gives away encodings that write Chinese and Japanese with the letters of ASCII."""


def decoded(data: bytes, told: str = "") -> tuple[str, str]:
    """Return the text of `data` and the name of its encoding, as Python calls it.

    Every byte is read: what no encoding explains becomes U+FFFD, which the reader is told of.
    `told` is what a server called the encoding; it counts where the bytes agree with it.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace"), name
    name = _without_mark(data, named(told))
    return data.decode(name, "replace"), name


def named(name: str) -> str:
    """Return what Python calls the encoding that bytes of this name are really in; or nothing."""
    name = name.strip().lower()
    try:
        return codecs.lookup(_WIDER.get(name, name)).name
    except (LookupError, ValueError):
        return ""


def _without_mark(data: bytes, told: str) -> str:
    if wide := _utf16(data):
        return wide
    if escaped := _escaped(data):
        return escaped
    if _is_utf8(data):
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


def _escaped(data: bytes) -> str:
    """Return an encoding of seven bits whose signs stand there, if all can be read in it."""
    for sign, name in _ESCAPES:
        if sign.search(data[:_SAMPLE]) and _decodes(data, name):
            return name
    return ""


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
    damaged = sample.decode("utf-8", "replace").count("\ufffd")
    whole = len(re.findall(rb"[\xc3-\xf4][\x80-\xbf]+", sample)) - damaged
    return whole > 20 * damaged


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
