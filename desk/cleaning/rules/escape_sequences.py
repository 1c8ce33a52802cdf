r"""Letters that a program wrote as escapes: `\u8f6f`, `%u8F6F`, `<U+8F6F>`, `%E8%BD%AF` are 软.

Seen where program text, data or mail was copied as it lies in the file. Only what cannot be
ASCII counts, so that paths and formats stay; an address keeps the escapes it needs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.misread import sane
from desk.cleaning.story import Edit
from desk.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

PHASE = "decode"
REASON = N_("letters written as the escapes of a program")

_UNITS = re.compile(
    r"(?:\\u[0-9a-fA-F]{4})+|(?:\\u\{[0-9a-fA-F]{2,6}\})+|(?:%u[0-9a-fA-F]{4})+"
    r"|(?:<U\+[0-9A-F]{4,8}>)+"
)
_UNIT = re.compile(r"[0-9a-fA-F]{2,8}")
_OCTETS = re.compile(
    r"(?:%[89a-fA-F][0-9a-fA-F])+|(?:\\x[89a-fA-F][0-9a-fA-F])+|(?:=[89A-F][0-9A-F])+"
)
_ADDRESS = re.compile(r"(?:https?:|www\.|ftp:)[!-~]*|[\w.-]+\.(?:com|cn|org|net)/[!-~]*")
_HIGH = frozenset("89abcdefABCDEF")
_QUOTED = re.compile(r'\\+"')


def edits(text: str) -> Iterator[Edit]:
    """Yield the runs of escapes."""
    if not (_may_hold_octets(text) or "\\" in text or "%u" in text or "<U+" in text):
        return
    addresses = [found.span() for found in _ADDRESS.finditer(text)] if "%" in text else []
    for found in _UNITS.finditer(text):
        meant = _from_units(found[0])
        if meant:
            yield Edit(found.start(), found.end(), meant)
    for found in _OCTETS.finditer(text):
        meant = _from_octets(found[0])
        within = any(start <= found.start() < end for start, end in addresses)
        if meant and not (within and found[0][0] == "%"):
            yield Edit(found.start(), found.end(), meant)
    quoted = _QUOTED.findall(text)
    if len(quoted) > 1 and len(quoted) == text.count('"'):
        yield from (Edit(found.start(), found.end(), '"') for found in _QUOTED.finditer(text))


def _may_hold_octets(text: str) -> bool:
    """Tell whether a byte above 7F may be written as `%E8` or `=E8`; `\\xE8` has its own sign."""
    return any(
        part[:1] in _HIGH for sign in "%=" if sign in text for part in text.split(sign)[1:] if part
    )


def _from_units(run: str) -> str:
    numbers = [int(digits, 16) for digits in _UNIT.findall(run)]
    if not any(number > 0x7F for number in numbers) or max(numbers) > 0x10FFFF:
        return ""
    units = "".join(map(chr, numbers))
    meant = units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    meant = meant.translate(_UNSEEN)
    return meant if sane(meant) else ""


_UNSEEN = dict.fromkeys((0x200B, 0xFEFF, 0x2060))


def _from_octets(run: str) -> str:
    """Return what bytes of UTF-8 say; a single sign of a Latin alphabet could be chance."""
    data = bytes.fromhex(re.sub(r"[%=]|\\x", "", run))
    try:
        meant = data.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return meant if sane(meant) and (len(data) > 2 or not meant.isalpha()) else ""
