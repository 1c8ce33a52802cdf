"""A glance at the library: what a first frame shows, read without SQLAlchemy.

SQLAlchemy takes longer to import than an empty window takes to appear, so the list, the open
articles and their marks are read here by plain SQL. Nothing is written, nothing is created, and
whenever anything is out of the ordinary the answer is None: `Library` then says what is wrong.
"""

from __future__ import annotations

import json
import os
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from desk.model import Article, Block, Code, Inline, Revision
from desk.store import place
from desk.store.values import Listed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desk.model import Uid

_STEPS = Path(__file__).parent / "upgrades" / "versions"

_ARTICLE = """
    SELECT a.title, a.byline, a.outlet, a.agency, a.url, a.published, a.published_precision,
           a.published_inferred, a.modified, a.language, a.script, a.corrected,
           lower(hex(a.source)), a.added, lower(hex(a.uid)), coalesce(n.marks, 0)
    FROM article a LEFT JOIN (
        SELECT article, count(*) AS marks FROM annotation WHERE live GROUP BY article
    ) n ON n.article = a.uid
    WHERE a.live ORDER BY a.published DESC, a.id DESC
"""
_CODE = """
    SELECT name, definition, colour, colour_dark, line, key, built_in, place, lower(hex(uid))
    FROM code WHERE live ORDER BY place, id
"""
_REVISION = """
    SELECT c.data, r.blocks, r.inlines, r.number, r.why, r.cleaner, r.made, lower(hex(r.uid))
    FROM revision r JOIN content c ON c.sha256 = r.text
    WHERE r.live AND r.article = ? ORDER BY r.number DESC LIMIT 1
"""
_SPOTS = """
    SELECT lower(hex(uid)), start, "end", lower(hex(code))
    FROM annotation WHERE live AND article = ? AND revision = ? ORDER BY start, "end" DESC
"""
_LINKS = """
    SELECT lower(hex(uid)), kind, lower(hex(tail)), lower(hex(head)) FROM relation WHERE live
"""


class Spot(NamedTuple):
    """Where an annotation stands: enough to draw it."""

    uid: Uid
    start: int
    end: int
    code: Uid


class Arrow(NamedTuple):
    """A relation: enough to draw it."""

    uid: Uid
    kind: str
    tail: Uid
    head: Uid


class Open(NamedTuple):
    """An article that is open: its current text, without the trail, and its marks."""

    revision: Revision
    spots: tuple[Spot, ...]


class Glance(NamedTuple):
    """What a first frame shows."""

    listed: tuple[Listed, ...]
    codes: tuple[Code, ...]
    open: dict[Uid, Open]
    arrows: tuple[Arrow, ...]


def look(where: str, open_articles: Iterable[Uid] = ()) -> Glance | None:
    """Read the list and the open articles; None where `Library` must do it.

    Args:
        where: a path; a database URL is for `Library`.
        open_articles: uids of articles; those that are gone are left out.
    """
    if place.is_url(where) or not Path(where).is_file():
        return None
    module = place.driver()
    try:
        connection = module.connect(place.uri(Path(where), "ro"), uri=True, timeout=0.2)
    except module.Error:
        return None
    try:
        return _read(connection, open_articles)
    except (module.Error, ValueError, zlib.error):
        return None
    finally:
        connection.close()


def _read(connection: Any, open_articles: Iterable[Uid]) -> Glance | None:
    if connection.execute("SELECT version_num FROM alembic_version").fetchone() != (_newest(),):
        return None
    listed = tuple(_listed(row) for row in connection.execute(_ARTICLE))
    known = {line.article.uid for line in listed}
    return Glance(
        listed,
        tuple(_code(row) for row in connection.execute(_CODE)),
        {uid: _open(connection, uid) for uid in open_articles if uid in known},
        tuple(Arrow(*row) for row in connection.execute(_LINKS)),
    )


def _newest() -> str:
    return max(name for name in os.listdir(_STEPS) if name[0].isdigit()).partition("_")[0]


def _listed(row: tuple[Any, ...]) -> Listed:
    title, byline, outlet, agency, url, published, precision, inferred, *rest = row
    modified, language, script, corrected, source, added, uid, marks = rest
    article = Article(
        title, byline, outlet, agency, url, published, precision, bool(inferred), modified,
        language, script, tuple(json.loads(corrected)), source or None, added, uid,
    )  # fmt: skip
    return Listed(article, marks)


def _code(row: tuple[Any, ...]) -> Code:
    name, definition, colour, colour_dark, line, key, built_in, spot, uid = row
    return Code(name, definition, colour, colour_dark, line, key, bool(built_in), spot, uid)


def _open(connection: Any, uid: Uid) -> Open:
    key = bytes.fromhex(uid)
    row = connection.execute(_REVISION, (key,)).fetchone()
    if row is None:
        raise ValueError(f"article {uid} has no text")
    data, blocks, inlines, number, why, cleaner, made, revision = row
    return Open(
        Revision(
            article=uid,
            text=zlib.decompress(data).decode(),
            blocks=tuple(Block(*block) for block in json.loads(blocks)),
            inlines=tuple(Inline(*inline) for inline in json.loads(inlines)),
            number=number,
            why=why,
            cleaner=cleaner,
            made=made,
            uid=revision,
        ),
        tuple(
            Spot._make(spot) for spot in connection.execute(_SPOTS, (key, bytes.fromhex(revision)))
        ),
    )
