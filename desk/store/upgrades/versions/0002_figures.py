"""Figures that were recognised, to be asked by value; and suggestions that were refused."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the two tables."""
    _refusal()
    _figure()


def _refusal() -> None:
    op.create_table(
        "refusal",
        sa.Column("id", KEY, nullable=False),
        sa.Column("uid", sa.LargeBinary(), nullable=False),
        sa.Column("rule", sa.Text(), server_default="", nullable=False),
        sa.Column("first", sa.Text(), server_default="", nullable=False),
        sa.Column("second", sa.Text(), server_default="", nullable=False),
        sa.Column("creator", sa.Text(), server_default="", nullable=False),
        sa.Column("created", sa.Text(), server_default="", nullable=False),
        sa.Column("live", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refusal")),
        sa.UniqueConstraint("uid", name=op.f("uq_refusal_uid")),
    )
    op.create_index(op.f("ix_refusal_rule"), "refusal", ["rule"], unique=False)


def _figure() -> None:
    op.create_table(
        "figure",
        sa.Column("id", KEY, nullable=False),
        sa.Column("revision", sa.LargeBinary(), nullable=False),
        sa.Column("published", sa.Text(), server_default="", nullable=False),
        sa.Column("version", sa.Text(), server_default="", nullable=False),
        sa.Column("start", sa.BigInteger(), nullable=False),
        sa.Column("end", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("rate", sa.Text(), server_default="", nullable=False),
        sa.Column("low", sa.Text(), nullable=True),
        sa.Column("high", sa.Text(), nullable=True),
        sa.Column("low_near", sa.Float(), nullable=True),
        sa.Column("high_near", sa.Float(), nullable=True),
        sa.Column("said", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision"], ["revision.uid"], name=op.f("fk_figure_revision_revision")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figure")),
    )
    op.create_index(op.f("ix_figure_revision"), "figure", ["revision"], unique=False)
    op.create_index(
        op.f("ix_figure_unit_low_near_high_near"),
        "figure",
        ["unit", "low_near", "high_near"],
        unique=False,
    )
