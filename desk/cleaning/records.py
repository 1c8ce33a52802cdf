"""A cleaned article as records of the model, its title the first block of its text."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from desk.model import TITLE, Article, Block, Revision, Source

if TYPE_CHECKING:
    from desk.cleaning.cleaned import Cleaned

_FIELDS = (
    "title",
    "byline",
    "outlet",
    "agency",
    "url",
    "published",
    "published_precision",
    "published_inferred",
    "modified",
    "language",
    "script",
)


def records(cleaned: Cleaned, data: bytes, origin: str = "") -> tuple[Source, Article, Revision]:
    """Return the source, the article and its first revision.

    Args:
        data: the bytes `cleaned` was made of.
        origin: the path or address they came from.
    """
    from desk.cleaning import VERSION

    source = Source(
        name=PurePath(origin.partition("?")[0]).name if origin else cleaned.title[:40],
        raw=data,
        sha256=hashlib.sha256(data).hexdigest(),
        origin=origin,
        shape=cleaned.shape,
        encoding=cleaned.encoding,
    )
    article = Article(**{f: getattr(cleaned, f) for f in _FIELDS}, source=source.uid)
    return source, article, _revision(cleaned, article, source, VERSION)


def _revision(cleaned: Cleaned, article: Article, source: Source, version: str) -> Revision:
    title = " ".join(cleaned.title.split()) or "…"
    by = len(title) + 1
    first = Block(TITLE, 0, len(title), level=1)
    return Revision(
        article=article.uid,
        text=f"{title}\n{cleaned.text}" if cleaned.blocks else title,
        blocks=(first, *(replace(b, start=b.start + by, end=b.end + by) for b in cleaned.blocks)),
        inlines=tuple(replace(i, start=i.start + by, end=i.end + by) for i in cleaned.inlines),
        repairs=tuple(replace(r, at=r.at + by) for r in cleaned.repairs),
        candidates=cleaned.candidates,
        source=source.uid,
        cleaner=version,
    )
