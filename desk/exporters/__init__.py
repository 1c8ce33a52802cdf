"""From the library to a file: one format, one file.

A format is a module with

    NAME     a short id, as in `desk export --format NAME`
    LABEL    what the reader chooses, marked for translation
    SUFFIX   of the file, such as `.csv`
    write    `write(view, out) -> Iterator[int]`: write a `Chosen` to a binary stream and yield,
             article by article, how many are done

and, where a folder should get one file for each article, `EACH = True`, where the file is no
text, `BINARY = True`. A module whose name
begins with an underscore is no format but what the formats share.
"""

from __future__ import annotations

import io
import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, TYPE_CHECKING

from desk import plugs, safe_file
from desk.exporters._card import FACTS, LINK, card
from desk.exporters._view import Chosen, Link, Shelf, choose
from desk.i18n import _
from desk.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from desk.model import Article

__all__ = [
    "FACTS", "LINK", "Chosen", "Format", "Link", "Shelf",
    "card", "choose", "export", "exporting", "format_named", "formats", "to_text",
]  # fmt: skip

_HEAD = 65_536


@dataclass(frozen=True, slots=True)
class Format:
    """A format that can be chosen.

    `each`: in a folder, every article is a file of its own; `binary`: it is no text.
    """

    name: str
    label: str
    suffix: str
    write: Callable[[Chosen, IO[bytes]], Iterator[int]]
    each: bool = False
    binary: bool = False


def formats() -> list[Format]:
    """Return every format, in alphabetical order of their names."""
    found = [
        Format(
            m.NAME,
            m.LABEL,
            m.SUFFIX,
            m.write,
            getattr(m, "EACH", False),
            getattr(m, "BINARY", False),
        )
        for m in plugs.modules(sys.modules[__name__])
    ]
    return sorted(found, key=lambda each: each.name)


def format_named(name: str) -> Format:
    """Return the format of that name; `Problem` when there is none."""
    known = {each.name: each for each in formats()}
    if name not in known:
        raise Problem(
            _("“{name}” is not a format that Desk writes.").format(name=name),
            _("Choose one of these: {names}.").format(names=", ".join(known)),
        )
    return known[name]


def exporting(
    view: Chosen, name: str, out: str | os.PathLike[str]
) -> Generator[int, None, tuple[Path, ...]]:
    """Write what is chosen to a file, or into a folder: one that exists, or ends with a slash.

    Every file is written aside and renamed when it is whole; to close the generator is to cancel,
    and leaves the file being written as it was.

    Yields:
        Progress in per cent.

    Returns:
        The files written.

    Raises:
        Problem: there is no such format, or a file cannot be written.
    """
    form = format_named(name)
    folder = Path(out)
    if not (folder.is_dir() or str(out).endswith(("/", os.sep))):
        return (yield from _one(form, view, folder))
    _make(folder)
    if form.each:
        return (yield from _many(form, view, folder))
    target = folder / safe_file.name_of(view.title, form.suffix)
    return (yield from _one(form, view, target))


def export(view: Chosen, name: str, out: str | os.PathLike[str]) -> Path:
    """Do all of `exporting` at once; return the file written, or the folder of several."""
    work = exporting(view, name, out)
    while True:
        try:
            next(work)
        except StopIteration as done:
            files: tuple[Path, ...] = done.value
            return files[0] if len(files) == 1 else Path(out)


def to_text(view: Chosen, name: str) -> str:
    """Return what is chosen as the text of one file; `Problem` for a format that is no text."""
    form, out = format_named(name), io.BytesIO()
    if form.binary:
        raise Problem(
            _("“{name}” cannot be printed.").format(name=name), _("Name a file to write it to.")
        )
    for _done in form.write(view, out):
        pass
    return out.getvalue().decode("utf-8")


def _one(form: Format, view: Chosen, target: Path) -> Generator[int, None, tuple[Path, ...]]:
    with safe_file.writing(target) as out:
        for done in form.write(view, out):
            yield done * 100 // max(len(view.articles), 1)
    return (target,)


def _many(form: Format, view: Chosen, folder: Path) -> Generator[int, None, tuple[Path, ...]]:
    articles = view.articles

    def free(place: int, name: str) -> bool:
        return _ours(folder / name, articles[place])

    names = safe_file.names_of([article.title for article in articles], form.suffix, free)
    files = {article.uid: name for article, name in zip(articles, names, strict=True)}
    view = replace(view, files=files)
    for done, article in enumerate(articles, start=1):
        with safe_file.writing(folder / files[article.uid]) as out:
            for _part in form.write(view.only(article), out):
                pass
        yield done * 100 // len(articles)
    return tuple(folder / name for name in names)


def _ours(path: Path, article: Article) -> bool:
    """Tell whether nothing, or an earlier export of the same article, lies there."""
    try:
        with path.open("rb") as file:
            return article.uid.encode() in file.read(_HEAD)
    except FileNotFoundError:
        return True
    except OSError:
        return False


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(
            _("The folder {folder} could not be made.").format(folder=folder),
            _("Choose another one."),
        ) from error
