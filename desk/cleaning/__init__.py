"""From a scraped document to a faithful article; nothing is removed without a trace.

    cleaned = clean("saved-page.html")
    cleaned.title, cleaned.text, cleaned.repairs

The steps: `desk.importers` decodes the bytes; a module of `shapes` reads the text as blocks; the
modules of `rules` repair words and tell what each block is; `metadata` chooses the fields.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from desk.cleaning.cleaned import Cleaned
from desk.cleaning.records import records
from desk.i18n import _
from desk.importers import checked, read_all
from desk.model import Repair
from desk.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.cleaning.story import Key

__all__ = ["VERSION", "Cleaned", "clean", "clean_all", "clean_text", "records"]

VERSION = "1"
"""Of the rules: kept with each revision, so that one can tell what a newer Desk would do anew."""


def clean(
    what: str | Path | bytes,
    name: str = "",
    without: frozenset[Key] = frozenset(),
    charset: str = "",
) -> Cleaned:
    """Return the article in a file or in bytes; of several, the first, the others in its trail.

    Args:
        what: a path, or the bytes themselves.
        name: what to call bytes in messages; a hint at their shape.
        without: edits not to make: (rule, start, end) as a `Repair` of an earlier result has them.
        charset: what a server called the encoding; believed where the bytes agree.

    Raises:
        Problem: there is no text in it, or it cannot be read.
    """
    return next(_articles(what, name, without, charset, alone=True))


def clean_all(
    what: str | Path | bytes,
    name: str = "",
    without: frozenset[Key] = frozenset(),
    charset: str = "",
) -> list[Cleaned]:
    """Return all articles in a file; most files hold one."""
    return list(_articles(what, name, without, charset))


def clean_text(text: str, name: str = "", without: frozenset[Key] = frozenset()) -> Cleaned:
    """Return the article in a text that was pasted."""
    from desk.cleaning.pipeline import article

    return article(checked(text, name or _("The text")), name, without)


def _articles(
    what: str | Path | bytes,
    name: str,
    without: frozenset[Key],
    charset: str,
    alone: bool = False,
) -> Iterator[Cleaned]:
    from desk.cleaning.pipeline import article, beside
    from desk.cleaning.several import parts

    data, name = (what, name) if isinstance(what, bytes) else _loaded(Path(what), name)
    documents = read_all(data, name, charset)
    found = [(document, span) for document in documents for span in parts(document.text)]
    given, left = 0, len(found)
    for document, span in found:
        known: dict[str, Any] = {"encoding": document.encoding, "candidates": document.candidates}
        if document.container:
            known["shape"] = document.container
        cleaned = _noted(article(document.text, name, without, span, **known), document.note)
        left -= 1
        if _is_bare(cleaned) and (len(found) == 1 or len(documents) > 1):
            # Of the pages in an archive, those that say nothing are passed over; but not all.
            if left or given:
                continue
            raise Problem(
                _("{name} holds no text that could be read.").format(name=name or _("The text")),
                _("Open it in a browser or its own program, copy the article, and paste it here."),
            )
        given += 1
        if alone:
            others = [other for each, other in found if each is document and other != span]
            cleaned = beside(cleaned, others)
        yield cleaned


def _noted(cleaned: Cleaned, note: str) -> Cleaned:
    """Return the same article, its trail telling what no text of its kind can hold."""
    if not note:
        return cleaned
    from dataclasses import replace

    left_out = Repair("left_out", note, "", at=len(cleaned.text))
    return replace(cleaned, repairs=(*cleaned.repairs, left_out))


def _is_bare(cleaned: Cleaned) -> bool:
    """Tell whether there is nothing to read: neither in the article nor in what was cut."""
    if cleaned.blocks or cleaned.title_places:
        return False
    return not any(repair.removed.strip() for repair in cleaned.repairs)


def _loaded(path: Path, name: str) -> tuple[bytes, str]:
    name = name or path.name
    try:
        return path.read_bytes(), name
    except FileNotFoundError as error:
        raise Problem(
            _("There is no file {name}.").format(name=name), _("Check the path and try again.")
        ) from error
    except OSError as error:
        raise Problem(
            _("{name} cannot be read: {why}.").format(name=name, why=error.strerror or error),
            _("Check that it is a file and that you may read it."),
        ) from error
