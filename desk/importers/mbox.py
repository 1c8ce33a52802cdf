"""A box of mails in one file: each begins with a line `From sender date` (RFC 4155)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.importers import mhtml

if TYPE_CHECKING:
    from desk.model import Candidate

_FIRST = re.compile(rb"From \S+[^\r\n]*\d{4}[^\r\n]*\r?\n(?=[A-Za-z-]+:|>From )")
_BEGINS = re.compile(
    rb"(?:\A|(?<=\n\n)|(?<=\r\n\r\n))From [^\r\n]*\d{1,2}:\d\d[^\r\n]*\r?\n(?=[A-Za-z-]+:)"
)
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def reads(data: bytes) -> bool:
    """Tell whether `data` begins as a box of mails does."""
    return _FIRST.match(data[:2000]) is not None


def page(data: bytes) -> tuple[bytes, str, list[Candidate]] | None:
    """Return the text of the first mail; None for none."""
    return next(iter(pages(data)), None)


def pages(data: bytes) -> list[tuple[bytes, str, list[Candidate]]]:
    """Return the texts of the mails, their encodings, and what their heads tell."""
    starts = list(_BEGINS.finditer(data))
    ends = [found.start() for found in starts[1:]] + [len(data)]
    mails = [
        _QUOTED.sub(rb"\1", data[found.end() : end])
        for found, end in zip(starts, ends, strict=True)
    ]
    found = (mhtml.page(mail) for mail in mails)
    return [each for each in found if each[0].strip()]
