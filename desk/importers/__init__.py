"""Bytes become text: what is no text is refused with a sentence, the rest is decoded whole.

The text keeps every character that was in the bytes but a byte-order mark, so that offsets into
it are the offsets that all later edits speak of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desk.i18n import _
from desk.importers import (
    docx,
    epub,
    gzipped,
    har,
    http_dump,
    mbox,
    mhtml,
    odt,
    refusal,
    webarchive,
)
from desk.importers.encoding import decoded, named
from desk.problem import Problem

if TYPE_CHECKING:
    from desk.model import Candidate

LONGEST = 20_000_000
"""Characters of text in one file; pictures written into a page do not count."""

_PICTURES = re.compile(r"data:[\w/+.;=-]{0,100},[^\"'()\s<>]{200,}")


_CONTAINERS = {
    "mbox": mbox,
    "mhtml": mhtml,
    "webarchive": webarchive,
    "http": http_dump,
    "gzip": gzipped,
    "har": har,
    "epub": epub,
    "docx": docx,
    "odt": odt,
}
"""What pages come wrapped in: each `reads(data)`, and `page(data)`, which is None for none.

One that holds several has `pages(data)` too; one that leaves something out says so in `NOTE`.
"""
_MOST_WRAPPINGS = 3
_MOST_PAGES = 5_000


class TooMuch(Problem):
    """More than Desk reads of one file: its beginning can be read, and the file kept whole."""


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file: `text` as decoded, `container` what it was wrapped in (mhtml) if any."""

    name: str
    text: str = field(repr=False)
    encoding: str = "utf-8"
    container: str = ""
    candidates: tuple[Candidate, ...] = ()

    @property
    def note(self) -> str:
        """What is left out of every text that came wrapped so; empty for nothing."""
        return str(getattr(_CONTAINERS.get(self.container), "NOTE", ""))


def read(data: bytes, name: str = "", charset: str = "") -> Document:
    """Return the text in `data`; raise a `Problem` when there is none.

    Args:
        data: the bytes of a file as they are.
        name: what the reader knows it by; used in messages only.
        charset: what a server called its encoding; believed where the bytes agree.
    """
    called = name or _("The text")
    if len(data) > refusal.LARGEST:
        refusal.check(data, called)
    page, inner, container, told = _taken_out(data)
    refusal.check(page, called)
    text, encoding = _in(page, inner, charset)
    if not inner:
        refusal.check_characters(page, called, encoding)
    return Document(name, checked(text, called), encoding, container, tuple(told))


def read_all(data: bytes, name: str = "", charset: str = "") -> list[Document]:
    """Return the texts of all pages in `data`: those of an archive or a box of mails, else one.

    Of several pages those without any text are left out. Arguments and `Problem` as of `read`.
    """
    inner, held = data, next((m for m in _CONTAINERS.values() if m.reads(data)), None)
    if held is gzipped and len(data) <= refusal.LARGEST:
        unpacked = gzipped.page(data)
        inner = unpacked[0] if unpacked else data
        held = next((m for m in _CONTAINERS.values() if m.reads(inner)), None)
    several = getattr(held, "pages", None)
    pages = several(inner) if several and len(data) <= refusal.LARGEST else ()
    if len(pages) < 2:
        return [read(data, name, charset)]
    container = next(key for key, module in _CONTAINERS.items() if module is held)
    if len(pages) > _MOST_PAGES:
        raise TooMuch(
            _("{name} holds more than {count} pages.").format(name=name, count=_MOST_PAGES),
            _("Split it into smaller files and bring those in."),
        )
    found, problems = list[Document](), list[Problem]()
    for page, own, told in pages:
        try:
            inside = read(page, name, own or charset)
        except Problem as problem:
            problems.append(problem)
        else:
            told = [*told, *inside.candidates]
            found.append(Document(name, inside.text, inside.encoding, container, tuple(told)))
    if not found:
        raise problems[0]
    return found


def is_document(data: bytes) -> bool:
    """Tell whether bytes are an archive that is one document: a book, or of an office program."""
    return any(module.reads(data) for module in (epub, docx, odt))


def _taken_out(data: bytes) -> tuple[bytes, str, str, list[Candidate]]:
    """Return the page in `data`, its encoding, what it was wrapped in, and what that tells."""
    charset = container = ""
    told: list[Candidate] = []
    for _wrapping in range(_MOST_WRAPPINGS):
        name, module = next(((n, m) for n, m in _CONTAINERS.items() if m.reads(data)), ("", None))
        inner = module.page(data) if module is not None else None
        if inner is None:
            break
        data, charset, found = inner
        # What was only packed has the shape of what is in it.
        container, told = container if name == "gzip" else name, [*told, *found]
    return data, charset, container, told


def checked(text: str, name: str) -> str:
    """Return `text`; raise a `Problem` when there is nothing in it, or too much."""
    if not text.strip("\x00 \t\r\n\ufeff\u200b"):
        raise Problem(
            _("{name} is empty.").format(name=name),
            _("Check that it was saved completely, and bring it in again."),
        )
    if len(text) > LONGEST < len(_PICTURES.sub("", text)):
        raise TooMuch(
            _("{name} holds more than {count} million characters.").format(
                name=name, count=LONGEST // 1_000_000
            ),
            _("Split it into smaller files and bring those in."),
        )
    return text


def _in(page: bytes, charset: str, told: str) -> tuple[str, str]:
    known = named(charset)
    try:
        return (page.decode(known), known) if known else decoded(page, told)
    except UnicodeError:
        return decoded(page, told)
