"""Small things that many tests need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.model import (
    PARAGRAPH,
    TITLE,
    Article,
    Block,
    Change,
    Edit,
    Revision,
    Source,
)
from desk.store.records import digest
from desk.text import block_starts

if TYPE_CHECKING:
    from desk.store import Library

TITLE_OF_DAM = "水坝之争"
DAM = (
    "水利部长周一说，大坝将在四年内建成，耗资5000亿元。",
    "反对者回应称，部长的数字错了：𠮷野家的老板说“实际不到100亿”。😀",
    "The minister said: the dam will cost 70 billion dollars.",
)


def records_of(title: str, *paragraphs: str, **fields: str) -> tuple[Source, Article, Revision]:
    """Return the records of an article in plain words."""
    lines = (title, *paragraphs)
    text = "\n".join(lines)
    starts = block_starts(map(len, lines))
    blocks = tuple(
        Block(PARAGRAPH if start else TITLE, start, start + len(line))
        for start, line in zip(starts, lines, strict=True)
    )
    raw = text.encode("utf-8", "surrogatepass")
    source = Source(f"{title}.txt", raw, digest(raw))
    article = Article(title, source=source.uid, language="zh", script="Hans", **fields)
    return source, article, Revision(article.uid, text, blocks, source=source.uid)


def bring(library: Library, title: str = TITLE_OF_DAM, *paragraphs: str, **fields: str) -> Revision:
    """Put an article into a library; return its text."""
    records = records_of(title, *(paragraphs or DAM), **fields)
    library.do(Change("Bring in articles", tuple(Edit(None, record) for record in records)))
    return records[2]
