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


def png(width: int = 80, height: int = 60, seed: int = 1) -> bytes:
    """Return an image of coloured noise as PNG, written by hand."""
    import random
    import struct
    import zlib

    def part(name: bytes, data: bytes) -> bytes:
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    noise = random.Random(seed)
    rows = b"".join(b"\x00" + noise.randbytes(3 * width) for _row in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = part(b"IHDR", head) + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def page_with_images(*sources: str, title: str = "The ferry stays in the harbour") -> str:
    """Return a page of HTML with an article, an image with a caption after each paragraph."""
    words = (
        "The port authority said on Monday that the ferry would stay in the harbour for three"
        " days because of the wind, and that two thousand passengers had to wait {n} hours."
    )
    body = "".join(
        f"<p>{words.format(n=n)}</p>"
        f'<figure><img src="{source}"><figcaption>The harbour, view {n}</figcaption></figure>'
        for n, source in enumerate(sources, start=1)
    )
    rest = "".join(f"<p>{words.format(n=n)}</p>" for n in (7, 8, 9))
    return (
        f'<html><head><meta charset="utf-8"><title>{title}</title></head>'
        f"<body><article><h1>{title}</h1>{body}{rest}</article></body></html>"
    )
