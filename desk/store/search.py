"""Search: words in titles, texts and memos, across scripts.

Text and query are folded code point to code point, so a place in the folded text is the place in
the text, and 软银 finds 軟銀 where it stands.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import sqlalchemy as sa

from desk.fold import fold
from desk.model import TITLE, Annotation, Revision
from desk.store import address, records, tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.model import Uid

MOST_AN_ARTICLE = 50
"""More places than this of one article are not listed: the reader opens it and finds there."""

_AROUND = 24
_KEPT_CHARACTERS = 20_000_000


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the words stand.

    Args:
        article, title: where.
        start, end: code points in the current text of the article; of an annotation for a memo.
        snippet: the words with some text around them, in one line.
        where: title, text, memo; or figure, which was found by its value.
        annotation: whose memo it is.
    """

    article: Uid
    title: str
    start: int
    end: int
    snippet: str
    where: str
    annotation: Uid | None = None


class Folded:
    """Folded texts, kept while they are likely to be searched again."""

    def __init__(self) -> None:
        self._texts: OrderedDict[str, str] = OrderedDict()
        self._size = 0

    def __call__(self, name: str, text: str) -> str:
        """Return the folded form of the text with this name."""
        if name not in self._texts:
            self._texts[name] = fold(text)
            self._size += len(text)
            while self._size > _KEPT_CHARACTERS and len(self._texts) > 1:
                self._size -= len(self._texts.popitem(last=False)[1])
        self._texts.move_to_end(name)
        return self._texts[name]


def hits(connection: sa.Connection, query: str, folded: Folded) -> Iterator[Hit]:
    """Yield hits, newest published article first; in each its title, text, then memos."""
    words = fold(query).split()
    if not words:
        return
    for row in connection.execute(_articles()).all():
        yield from _in_article(connection, row.uid, row.title, words, folded)


def of_page(connection: sa.Connection, url: str) -> Uid | None:
    """Return the article of a page, whichever of its addresses each was brought in from."""
    table, page = tables.article, address.same(url)
    query = sa.select(table.c.uid, table.c.url).where(table.c.live)
    exact = connection.execute(query.where(table.c.url == url).limit(1)).first()
    if exact is not None or not page:
        return exact.uid if exact is not None else None
    like = table.c.url.contains(address.telling(url), autoescape=True)
    rows = connection.execute(query.where(like)).all()
    return next((row.uid for row in rows if address.same(row.url) == page), None)


def texts(connection: sa.Connection) -> Iterator[tuple[Uid, str]]:
    """Yield each article in the library with its current text."""
    table, article = tables.revision, tables.article
    newest = (
        sa.select(table.c.article, sa.func.max(table.c.number).label("number"))
        .join(article, article.c.uid == table.c.article)
        .where(table.c.live, article.c.live)
        .group_by(table.c.article)
        .subquery()
    )
    same = (newest.c.article == table.c.article) & (newest.c.number == table.c.number)
    for row in connection.execute(
        sa.select(table.c.article, table.c.text).join(newest, same)
    ).all():
        yield row.article, records.kept(connection, row.text).decode()


def _articles() -> sa.Select[Any]:
    table = tables.article
    return (
        sa.select(table.c.uid, table.c.title)
        .where(table.c.live)
        .order_by(table.c.published.desc(), table.c.id.desc())
    )


def _in_article(
    connection: sa.Connection, article: Uid, title: str, words: list[str], folded: Folded
) -> Iterator[Hit]:
    table = tables.revision
    query = (
        sa.select(table)
        .where(table.c.live, table.c.article == article)
        .order_by(table.c.number.desc())
        .limit(1)
    )
    row = connection.execute(query).mappings().first()
    if row is not None:
        revision = cast(Revision, records.from_row(connection, Revision, row))
        head = next((b.end for b in revision.blocks[:1] if b.kind == TITLE), -1)
        for start, end in places(folded(revision.uid, revision.text), words)[:MOST_AN_ARTICLE]:
            where = "title" if end <= head else "text"
            yield Hit(article, title, start, end, snippet(revision.text, start, end), where)
    table = tables.annotation
    for found in records.select(
        connection, Annotation, table.c.article == article, table.c.memo != "", order=table.c.start
    ):
        for start, end in places(fold(found.memo), words)[:1]:
            said = snippet(found.memo, start, end)
            yield Hit(article, title, found.start, found.end, said, "memo", found.uid)


def places(text: str, words: list[str]) -> list[tuple[int, int]]:
    """Return where folded words stand in a folded text: as a phrase, else each, if all do."""
    phrase = _occurrences(text, " ".join(words))
    if phrase or len(words) == 1:
        return phrase
    each = [_occurrences(text, word) for word in words]
    return sorted(place for found in each for place in found) if all(each) else []


def _occurrences(text: str, words: str) -> list[tuple[int, int]]:
    found, at = [], text.find(words)
    while at >= 0:
        found.append((at, at + len(words)))
        at = text.find(words, at + len(words))
    return found


def snippet(text: str, start: int, end: int) -> str:
    """Return `[start, end)` with some text around it, inside its own line."""
    first = max(text.rfind("\n", 0, start) + 1, start - _AROUND)
    after = text.find("\n", end)
    last = min(after if after >= 0 else len(text), end + _AROUND)
    return text[first:last].strip()
