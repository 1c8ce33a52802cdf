"""The first library: sources, articles, revisions, annotations and the journal."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make every table."""
    for make in (
        _code,
        _collection,
        _content,
        _event,
        _meta,
        _speaker,
        _alias,
        _source,
        _article,
        _membership,
        _revision,
        _annotation,
        _relation,
    ):
        make()


def _code() -> None:
    op.create_table(
        "code",
        sa.Column("id", KEY, nullable=False),
        sa.Column("uid", sa.LargeBinary(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("definition", sa.Text(), server_default="", nullable=False),
        sa.Column("colour", sa.Text(), server_default="", nullable=False),
        sa.Column("colour_dark", sa.Text(), server_default="", nullable=False),
        sa.Column("line", sa.Text(), server_default="", nullable=False),
        sa.Column("key", sa.Text(), server_default="", nullable=False),
        sa.Column("built_in", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("place", sa.Integer(), server_default="0", nullable=False),
        sa.Column("live", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_code")),
        sa.UniqueConstraint("uid", name=op.f("uq_code_uid")),
    )


def _collection() -> None:
    op.create_table(
        "collection",
        sa.Column("id", KEY, nullable=False),
        sa.Column("uid", sa.LargeBinary(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("memo", sa.Text(), server_default="", nullable=False),
        sa.Column("live", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_collection")),
        sa.UniqueConstraint("uid", name=op.f("uq_collection_uid")),
    )


def _content() -> None:
    op.create_table(
        "content",
        sa.Column("id", KEY, nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_content")),
        sa.UniqueConstraint("sha256", name=op.f("uq_content_sha256")),
    )


def _event() -> None:
    op.create_table(
        "event",
        sa.Column("number", KEY, nullable=False),
        sa.Column("uid", sa.LargeBinary(), nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("target", KEY, nullable=True),
        sa.Column("actor", sa.Text(), server_default="", nullable=False),
        sa.Column("desk", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.Text(), server_default="", nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column("edits", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["target"], ["event.number"], name=op.f("fk_event_target_event")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_event")),
        sa.UniqueConstraint("uid", name=op.f("uq_event_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_event_desk_actor_number"), "event", ["desk", "actor", "number"], unique=False
    )


def _meta() -> None:
    op.create_table(
        "meta",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_meta")),
    )


def _speaker() -> None:
    op.create_table(
        "speaker",
        sa.Column("id", KEY, nullable=False),
        sa.Column("uid", sa.LargeBinary(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("memo", sa.Text(), server_default="", nullable=False),
        sa.Column("live", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speaker")),
        sa.UniqueConstraint("uid", name=op.f("uq_speaker_uid")),
    )


def _alias() -> None:
    op.create_table(
        "alias",
        sa.Column("id", KEY, nullable=False),
        sa.Column("uid", sa.LargeBinary(), nullable=False),
        sa.Column("speaker", sa.LargeBinary(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("origin", sa.Text(), server_default="", nullable=False),
        sa.Column("live", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.ForeignKeyConstraint(
            ["speaker"], ["speaker.uid"], name=op.f("fk_alias_speaker_speaker")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alias")),
        sa.UniqueConstraint("uid", name=op.f("uq_alias_uid")),
    )
    op.create_index(op.f("ix_alias_speaker"), "alias", ["speaker"], unique=False)


def _source() -> None:
    op.create_table(
        "source",
        sa.Column("id", KEY, nullable=False),
        sa.Column("uid", sa.LargeBinary(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("origin", sa.Text(), server_default="", nullable=False),
        sa.Column("shape", sa.Text(), server_default="", nullable=False),
        sa.Column("encoding", sa.Text(), server_default="", nullable=False),
        sa.Column("received", sa.Text(), server_default="", nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.Column("live", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sha256"], ["content.sha256"], name=op.f("fk_source_sha256_content")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sa.UniqueConstraint("uid", name=op.f("uq_source_uid")),
    )
    op.create_index(op.f("ix_source_sha256"), "source", ["sha256"], unique=False)


def _article() -> None:
    op.create_table(
        "article",
        sa.Column("id", KEY, nullable=False),
        sa.Column("uid", sa.LargeBinary(), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("byline", sa.Text(), server_default="", nullable=False),
        sa.Column("outlet", sa.Text(), server_default="", nullable=False),
        sa.Column("agency", sa.Text(), server_default="", nullable=False),
        sa.Column("url", sa.Text(), server_default="", nullable=False),
        sa.Column("published", sa.Text(), server_default="", nullable=False),
        sa.Column("published_precision", sa.Text(), server_default="", nullable=False),
        sa.Column("published_inferred", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("modified", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("script", sa.Text(), server_default="", nullable=False),
        sa.Column("corrected", sa.Text(), server_default="[]", nullable=False),
        sa.Column("source", sa.LargeBinary(), nullable=True),
        sa.Column("added", sa.Text(), server_default="", nullable=False),
        sa.Column("live", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.ForeignKeyConstraint(["source"], ["source.uid"], name=op.f("fk_article_source_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
        sa.UniqueConstraint("uid", name=op.f("uq_article_uid")),
    )
    op.create_index(op.f("ix_article_published"), "article", ["published"], unique=False)
    op.create_index(op.f("ix_article_url"), "article", ["url"], unique=False)


def _membership() -> None:
    op.create_table(
        "membership",
        sa.Column("id", KEY, nullable=False),
        sa.Column("uid", sa.LargeBinary(), nullable=False),
        sa.Column("collection", sa.LargeBinary(), nullable=False),
        sa.Column("article", sa.LargeBinary(), nullable=False),
        sa.Column("place", sa.Integer(), server_default="0", nullable=False),
        sa.Column("live", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["article.uid"], name=op.f("fk_membership_article_article")
        ),
        sa.ForeignKeyConstraint(
            ["collection"], ["collection.uid"], name=op.f("fk_membership_collection_collection")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
        sa.UniqueConstraint("uid", name=op.f("uq_membership_uid")),
    )
    op.create_index(op.f("ix_membership_article"), "membership", ["article"], unique=False)
    op.create_index(
        op.f("ix_membership_collection_place"), "membership", ["collection", "place"], unique=False
    )


def _revision() -> None:
    op.create_table(
        "revision",
        sa.Column("id", KEY, nullable=False),
        sa.Column("uid", sa.LargeBinary(), nullable=False),
        sa.Column("article", sa.LargeBinary(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        sa.Column("cleaner", sa.Text(), server_default="", nullable=False),
        sa.Column("made", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.LargeBinary(), nullable=True),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("blocks", sa.Text(), nullable=False),
        sa.Column("inlines", sa.Text(), server_default="[]", nullable=False),
        sa.Column("trail", sa.LargeBinary(), nullable=True),
        sa.Column("live", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["article.uid"], name=op.f("fk_revision_article_article")
        ),
        sa.ForeignKeyConstraint(["source"], ["source.uid"], name=op.f("fk_revision_source_source")),
        sa.ForeignKeyConstraint(
            ["text"], ["content.sha256"], name=op.f("fk_revision_text_content")
        ),
        sa.ForeignKeyConstraint(
            ["trail"], ["content.sha256"], name=op.f("fk_revision_trail_content")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revision")),
        sa.UniqueConstraint("article", "number", name=op.f("uq_revision_article_number")),
        sa.UniqueConstraint("uid", name=op.f("uq_revision_uid")),
    )


def _annotation() -> None:
    op.create_table(
        "annotation",
        sa.Column("id", KEY, nullable=False),
        sa.Column("uid", sa.LargeBinary(), nullable=False),
        sa.Column("article", sa.LargeBinary(), nullable=False),
        sa.Column("revision", sa.LargeBinary(), nullable=False),
        sa.Column("start", sa.BigInteger(), nullable=False),
        sa.Column("end", sa.BigInteger(), nullable=False),
        sa.Column("exact", sa.Text(), server_default="", nullable=False),
        sa.Column("code", sa.LargeBinary(), nullable=False),
        sa.Column("prefix", sa.Text(), server_default="", nullable=False),
        sa.Column("suffix", sa.Text(), server_default="", nullable=False),
        sa.Column("memo", sa.Text(), server_default="", nullable=False),
        sa.Column("tags", sa.Text(), server_default="[]", nullable=False),
        sa.Column("speaker", sa.LargeBinary(), nullable=True),
        sa.Column("fields", sa.Text(), server_default="{}", nullable=False),
        sa.Column("anchor", sa.Text(), server_default="same", nullable=False),
        sa.Column("creator", sa.Text(), server_default="", nullable=False),
        sa.Column("created", sa.Text(), server_default="", nullable=False),
        sa.Column("modified", sa.Text(), server_default="", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("live", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.CheckConstraint('"start" >= 0 AND "end" > "start"', name=op.f("ck_annotation_span")),
        sa.ForeignKeyConstraint(
            ["article"], ["article.uid"], name=op.f("fk_annotation_article_article")
        ),
        sa.ForeignKeyConstraint(["code"], ["code.uid"], name=op.f("fk_annotation_code_code")),
        sa.ForeignKeyConstraint(
            ["revision"], ["revision.uid"], name=op.f("fk_annotation_revision_revision")
        ),
        sa.ForeignKeyConstraint(
            ["speaker"], ["speaker.uid"], name=op.f("fk_annotation_speaker_speaker")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_annotation")),
        sa.UniqueConstraint("uid", name=op.f("uq_annotation_uid")),
    )
    op.create_index(
        op.f("ix_annotation_article_start"), "annotation", ["article", "start"], unique=False
    )
    op.create_index(op.f("ix_annotation_code"), "annotation", ["code"], unique=False)
    op.create_index(op.f("ix_annotation_speaker"), "annotation", ["speaker"], unique=False)


def _relation() -> None:
    op.create_table(
        "relation",
        sa.Column("id", KEY, nullable=False),
        sa.Column("uid", sa.LargeBinary(), nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("tail", sa.LargeBinary(), nullable=False),
        sa.Column("head", sa.LargeBinary(), nullable=False),
        sa.Column("memo", sa.Text(), server_default="", nullable=False),
        sa.Column("creator", sa.Text(), server_default="", nullable=False),
        sa.Column("created", sa.Text(), server_default="", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("live", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.ForeignKeyConstraint(
            ["head"], ["annotation.uid"], name=op.f("fk_relation_head_annotation")
        ),
        sa.ForeignKeyConstraint(
            ["tail"], ["annotation.uid"], name=op.f("fk_relation_tail_annotation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_relation")),
        sa.UniqueConstraint("uid", name=op.f("uq_relation_uid")),
    )
    op.create_index(op.f("ix_relation_head"), "relation", ["head"], unique=False)
    op.create_index(op.f("ix_relation_tail"), "relation", ["tail"], unique=False)
