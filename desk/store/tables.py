"""The tables. The same definitions make a library in SQLite and in PostgreSQL.

Every record table has an integer key inside and a `uid` outside; records refer to each other by
`uid`, as the values of `desk.model` do, so that a row and its event say the same. No row is ever
deleted: `live` is false once a record is taken out, and undo makes it true again.

Texts and raw bytes lie in `content`, compressed, named by their SHA-256 and never altered.
"""

from __future__ import annotations

import json
from typing import Any

import sqlalchemy as sa

_KEY = sa.BigInteger().with_variant(sa.Integer, "sqlite")


class Hex(sa.types.TypeDecorator[str]):
    """Hexadecimal digits here, half as many bytes in the database."""

    impl = sa.LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Any) -> bytes | None:
        """Turn the digits into bytes."""
        return None if value is None else bytes.fromhex(value)

    def process_result_value(self, value: Any | None, dialect: Any) -> str | None:
        """Turn bytes into digits."""
        return None if value is None else bytes(value).hex()


class Json(sa.types.TypeDecorator[Any]):
    """A JSON value kept as text, readable in any database, exactly as it was written."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Any) -> str:
        """Write the value."""
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: Any | None, dialect: Any) -> Any:
        """Read the value."""
        return None if value is None else json.loads(value)


metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str, *, default: str = "") -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default=default)


def _points_at(name: str, table: str, *, optional: bool = False) -> sa.Column[str]:
    return sa.Column(name, Hex(16), sa.ForeignKey(f"{table}.uid"), nullable=optional)


def _holds(name: str, *, optional: bool = False) -> sa.Column[str]:
    return sa.Column(name, Hex(32), sa.ForeignKey("content.sha256"), nullable=optional)


def _record(name: str, *columns: sa.schema.SchemaItem) -> sa.Table:
    return sa.Table(
        name,
        metadata,
        sa.Column("id", _KEY, primary_key=True),
        sa.Column("uid", Hex(16), nullable=False, unique=True),
        *columns,
        sa.Column("live", sa.Boolean, nullable=False, server_default=sa.true()),
    )


meta = sa.Table(
    "meta",
    metadata,
    sa.Column("key", sa.String(64), primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)

content = sa.Table(
    "content",
    metadata,
    sa.Column("id", _KEY, primary_key=True),
    sa.Column("sha256", Hex(32), nullable=False, unique=True),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("data", sa.LargeBinary, nullable=False),
)

source = _record(
    "source",
    _text("name"),
    _text("origin"),
    _text("shape"),
    _text("encoding"),
    _text("received"),
    _holds("sha256"),
    sa.Index(None, "sha256"),
)

picture = _record(
    "picture",
    _points_at("source", "source"),
    _text("target"),
    _holds("sha256"),
    sa.Index(None, "source"),
)

article = _record(
    "article",
    _text("title"),
    _text("byline"),
    _text("outlet"),
    _text("agency"),
    _text("url"),
    _text("published"),
    _text("published_precision"),
    sa.Column("published_inferred", sa.Boolean, nullable=False, server_default=sa.false()),
    _text("modified"),
    _text("language"),
    _text("script"),
    sa.Column("corrected", Json, nullable=False, server_default="[]"),
    _points_at("source", "source", optional=True),
    _text("added"),
    sa.Index(None, "published"),
    sa.Index(None, "url"),
)

revision = _record(
    "revision",
    _points_at("article", "article"),
    sa.Column("number", sa.Integer, nullable=False),
    _text("why"),
    _text("cleaner"),
    _text("made"),
    _points_at("source", "source", optional=True),
    _holds("text"),
    sa.Column("blocks", Json, nullable=False),
    sa.Column("inlines", Json, nullable=False, server_default="[]"),
    _holds("trail", optional=True),
    sa.UniqueConstraint("article", "number"),
)

code = _record(
    "code",
    _text("name"),
    _text("definition"),
    _text("colour"),
    _text("colour_dark"),
    _text("line"),
    _text("key"),
    sa.Column("built_in", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("place", sa.Integer, nullable=False, server_default="0"),
)

speaker = _record("speaker", _text("name"), _text("kind"), _text("memo"))

alias = _record(
    "alias",
    _points_at("speaker", "speaker"),
    _text("name"),
    _text("origin"),
    sa.Index(None, "speaker"),
)

annotation = _record(
    "annotation",
    _points_at("article", "article"),
    _points_at("revision", "revision"),
    sa.Column("start", sa.BigInteger, nullable=False),
    sa.Column("end", sa.BigInteger, nullable=False),
    _text("exact"),
    _points_at("code", "code"),
    _text("prefix"),
    _text("suffix"),
    _text("memo"),
    sa.Column("tags", Json, nullable=False, server_default="[]"),
    _points_at("speaker", "speaker", optional=True),
    sa.Column("fields", Json, nullable=False, server_default="{}"),
    _text("anchor", default="same"),
    _text("creator"),
    _text("created"),
    _text("modified"),
    sa.Column("version", sa.Integer, nullable=False, server_default="1"),
    sa.CheckConstraint('"start" >= 0 AND "end" > "start"', name="span"),
    sa.Index(None, "article", "start"),
    sa.Index(None, "code"),
    sa.Index(None, "speaker"),
)

relation = _record(
    "relation",
    _text("kind"),
    _points_at("tail", "annotation"),
    _points_at("head", "annotation"),
    _text("memo"),
    _text("creator"),
    _text("created"),
    sa.Column("version", sa.Integer, nullable=False, server_default="1"),
    sa.Index(None, "tail"),
    sa.Index(None, "head"),
)

collection = _record("collection", _text("name"), _text("memo"))

membership = _record(
    "membership",
    _points_at("collection", "collection"),
    _points_at("article", "article"),
    sa.Column("place", sa.Integer, nullable=False, server_default="0"),
    sa.Index(None, "collection", "place"),
    sa.Index(None, "article"),
)

refusal = _record(
    "refusal",
    _text("rule"),
    _text("first"),
    _text("second"),
    _text("creator"),
    _text("created"),
    sa.Index(None, "rule"),
)

figure = sa.Table(
    # What is recognised in the texts, to be asked by value; made again whenever it is missing.
    # `low` and `high` are exact, in digits; the two beside them are what an index can order.
    "figure",
    metadata,
    sa.Column("id", _KEY, primary_key=True),
    _points_at("revision", "revision"),
    _text("published"),
    _text("version"),
    sa.Column("start", sa.BigInteger, nullable=False),
    sa.Column("end", sa.BigInteger, nullable=False),
    _text("kind"),
    _text("unit"),
    _text("rate"),
    sa.Column("low", sa.Text, nullable=True),
    sa.Column("high", sa.Text, nullable=True),
    sa.Column("low_near", sa.Float, nullable=True),
    sa.Column("high_near", sa.Float, nullable=True),
    sa.Column("said", Json, nullable=False),
    sa.Index(None, "revision"),
    sa.Index(None, "unit", "low_near", "high_near"),
)

event = sa.Table(
    "event",
    metadata,
    sa.Column("number", _KEY, primary_key=True),
    sa.Column("uid", Hex(16), nullable=False, unique=True),
    _text("kind"),
    sa.Column("target", _KEY, sa.ForeignKey("event.number"), nullable=True),
    _text("actor"),
    _text("desk"),
    _text("at"),
    _text("label"),
    sa.Column("edits", Json, nullable=False),
    sa.Index(None, "desk", "actor", "number"),
    # A number is never given twice, even if the last row were lost.
    sqlite_autoincrement=True,
)
