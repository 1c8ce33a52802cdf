"""Bytes become text: what is no text is refused with a sentence, the rest is decoded whole.

The text keeps every character that was in the bytes but a byte-order mark, so that offsets into
it are the offsets that all later edits speak of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desk.i18n import _
from desk.importers import mhtml, refusal
from desk.importers.encoding import decoded
from desk.problem import Problem

if TYPE_CHECKING:
    from desk.model import Candidate

LONGEST = 5_000_000
"""Characters of text in one file; pictures written into a page do not count."""

_PICTURES = re.compile(r"data:[\w/+.;=-]{0,100},[^\"'()\s<>]{200,}")


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file: `text` as decoded, `container` what it was wrapped in (mhtml) if any."""

    name: str
    text: str = field(repr=False)
    encoding: str = "utf-8"
    container: str = ""
    candidates: tuple[Candidate, ...] = ()


def read(data: bytes, name: str = "") -> Document:
    """Return the text in `data`; raise a `Problem` when there is none.

    Args:
        data: the bytes of a file as they are.
        name: what the reader knows it by; used in messages only.
    """
    called = name or _("The text")
    refusal.check(data, called)
    if mhtml.reads(data):
        page, charset, found = mhtml.page(data)
        text, encoding = _in(page, charset)
        return Document(name, checked(text, called), encoding, "mhtml", tuple(found))
    text, encoding = decoded(data)
    refusal.check_characters(data, called, encoding)
    return Document(name, checked(text, called), encoding)


def checked(text: str, name: str) -> str:
    """Return `text`; raise a `Problem` when there is nothing in it, or too much."""
    if not text.strip("\x00 \t\r\n\ufeff\u200b"):
        raise Problem(
            _("{name} is empty.").format(name=name),
            _("Check that it was saved completely, and bring it in again."),
        )
    if len(text) > LONGEST < len(_PICTURES.sub("", text)):
        raise Problem(
            _("{name} holds more than {count} million characters.").format(
                name=name, count=LONGEST // 1_000_000
            ),
            _("Split it into smaller files and bring those in."),
        )
    return text


def _in(page: bytes, charset: str) -> tuple[str, str]:
    try:
        return page.decode(charset), charset
    except (LookupError, UnicodeDecodeError):
        return decoded(page)
