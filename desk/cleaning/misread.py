"""Text that was written in one encoding and read in another, and how to tell that it was.

Two witnesses: UTF-8 is so regular that honest text never has its pattern by chance; and of the
ideographs of an encoding its first level is what people write, its second what dictionaries hold,
so that misread Chinese is full of characters that nobody writes.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

LOST = "\ufffd"
WESTERN = "cp1252"
SINGLE = (WESTERN, "cp1251", "cp1250", "mac_roman", "cp437")
"""Encodings of one byte a letter that UTF-8 is commonly read in."""

_LEVELS = {"gb18030": (0xB0, 0xD7), "big5hkscs": (0xA4, 0xC6)}
"""The first bytes of the ideographs that people write."""


class Codec(NamedTuple):
    """What the bytes above 7F look like in an encoding, and what UTF-8 looks like in it."""

    octets: dict[str, int]
    utf8: re.Pattern[str]
    leads: frozenset[str]
    more: frozenset[str]


@cache
def codec(name: str) -> Codec:
    """Return an encoding of one byte a letter; bytes it does not know are control characters."""
    octets: dict[str, int] = {}
    for octet in range(0x80, 0x100):
        octets[bytes([octet]).decode(name, "ignore") or chr(octet)] = octet
        if name == WESTERN:
            octets.setdefault(chr(octet), octet)

    def signs(first: int, last: int) -> str:
        found = (sign for sign, octet in octets.items() if first <= octet <= last)
        return f"[{re.escape(''.join(found))}]"

    more = signs(0x80, 0xBF)
    return Codec(
        octets,
        re.compile(
            f"(?:{signs(0xC2, 0xDF)}{more}|{signs(0xE0, 0xEF)}{more}{{2}}"
            f"|{signs(0xF0, 0xF4)}{more}{{3}})+"
        ),
        frozenset(sign for sign, octet in octets.items() if 0xC2 <= octet <= 0xF4),
        frozenset(sign for sign, octet in octets.items() if 0x80 <= octet <= 0xBF),
    )


def octets(run: str, name: str) -> bytes:
    """Return the bytes that a run was read from; letters it has none for are lost."""
    known = codec(name).octets
    return bytes(known.get(sign) or (ord(sign) if ord(sign) < 0x80 else 0x3F) for sign in run)


def from_single(run: str, name: str) -> str:
    """Return what a run of misread UTF-8 says, empty where it says nothing; twice misread too."""
    meant = _utf8(octets(run, name))
    for _again in range(3):
        likely = meant[:1] in _LEADS and not (meant[1:2] == "\xa0" and len(meant) == 3)
        again = likely and codec(name).utf8.fullmatch(meant)
        if not (again and (more := _utf8(octets(meant, name)))):
            break
        meant = more
    return meant if sane(meant) else ""


_LEADS = "ÂÃâãäåæçèéïðÐÑ"
"""What UTF-8 that was misread begins with; but é and a mark, a space between them, is French."""


def sane(text: str) -> bool:
    """Tell whether a text has nothing in it that no program should have written."""
    return bool(text) and all(map(_is_sane, set(text)))


@lru_cache(maxsize=8192)
def _is_sane(sign: str) -> bool:
    return unicodedata.category(sign) not in ("Cc", "Cn", "Co", "Cs") and sign != LOST


def _utf8(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def common(text: str, name: str = "gb18030") -> float:
    """Return the share of signs beyond ASCII that people write in an encoding, 0 to 1."""
    beyond = [sign for sign in text if sign > "\x7f"]
    return sum(_is_common(sign, name) for sign in beyond) / max(1, len(beyond))


@lru_cache(maxsize=1 << 16)
def _is_common(sign: str, name: str) -> bool:
    if sign in "　、。，．：；？！“”‘’（）《》〈〉「」『』【】—…·～％﹐﹑﹔﹕﹖﹗─":
        return True
    try:
        data = sign.encode(name)
    except UnicodeError:
        return False
    if len(data) != 2 or (name == "gb18030" and data[1] < 0xA1):
        return False
    first, last = _LEVELS[name]
    return first <= data[0] <= last or data[0] == 0xA1


# ---- UTF-8 read as GBK --------------------------------------------------------------------------


def from_chinese(run: str, *, known: bool = False) -> str:
    """Return what a run of UTF-8 read as GBK says; a sign that lost a byte is `LOST`.

    Empty where the run is not such text, or where too little of it is left to be sure; with
    `known`, the text around it is such text already, and little is enough.
    """
    parts = run.split(LOST)
    read = [_from_gbk(part, at > 0, at < len(parts) - 1) for at, part in enumerate(parts)]
    if any(part is None or LOST in part for part in read):
        return ""
    meant = re.sub(f"{LOST}{{2,}}", LOST, LOST.join(part or "" for part in read))
    whole = meant.replace(LOST, "")
    if whole and not sane(whole):
        return ""
    return meant if known or _gained(run, whole, LOST in run) else ""


def filled(run: str) -> str:
    """Put back the byte 80, the only one GB18030 loses before another sign; `€` stands for it."""
    return re.sub(f"{LOST}(?=[^\x00-\x7f{LOST}])", "€", run)


def _gained(run: str, meant: str, lossy: bool) -> bool:
    beyond = [sign for sign in meant if sign > "\x7f"]
    if len(beyond) < (3 if lossy else 1):
        return False
    if all("\u2010" <= sign <= "\u2030" or "\x80" < sign < "\u0250" for sign in beyond):
        return "鈥" in run or len(beyond) > 2
    return common(run.replace(LOST, "")) < 0.7 and (
        len(beyond) > 3 or common(meant) > 0.99 or common(meant, "big5hkscs") > 0.99
    )


def _from_gbk(part: str, begun: bool, broken: bool) -> str | None:
    """Return what a part says; at edges where bytes are lost, broken signs are dropped."""
    try:
        # The euro sign is what readers of GBK make of the byte 80.
        data = b"\x80".join(piece.encode("gb18030") for piece in part.split("€"))
    except UnicodeError:
        return None
    if begun:
        data = data.lstrip(bytes(range(0x80, 0xC0)))
    if broken:
        data = _BROKEN.sub(b"", data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


_BROKEN = re.compile(rb"(?:[\xc2-\xf4]|[\xe0-\xf4][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{2})$")


def uncommon(signs: set[str]) -> int:
    """Count the ideographs among signs that people write in neither script."""
    return sum(
        "\u3400" <= sign <= "\u9fff"
        and not _is_common(sign, "gb18030")
        and not _is_common(sign, "big5hkscs")
        for sign in signs
    )


# ---- an encoding of two bytes read as another ---------------------------------------


def swapped(run: str, wrote: str, read: str, least: float = 0.9) -> str:
    """Return what a run says that was written in one encoding and read in another, or nothing."""
    try:
        meant = run.encode(read).decode(wrote)
    except UnicodeError:
        return ""
    return meant if sane(meant) and common(meant, wrote) >= least else ""


def from_western(data: bytes, least: float = 0.9) -> str:
    """Return what bytes say that are Chinese in one of its own encodings, or nothing."""
    best, share = "", least
    for name in ("gb18030", "big5hkscs"):
        try:
            meant = data.decode(name)
        except UnicodeDecodeError:
            continue
        if sane(meant) and (now := common(meant, name)) > share:
            best, share = meant, now
    return best
