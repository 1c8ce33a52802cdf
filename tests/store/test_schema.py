"""The schema is made new, checked, and brought up to date step by step."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.dialects import postgresql

from desk.problem import Problem
from desk.store import Library, place, schema
from desk.store.tables import metadata
from tests.helpers import bring

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def by_steps() -> Iterator[sa.Engine]:
    """A database that took every step from nothing."""
    engine = sa.create_engine("sqlite://", poolclass=sa.StaticPool)
    with engine.begin() as connection:
        config = schema.alembic_config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    yield engine
    engine.dispose()


def test_the_steps_lead_to_the_tables_that_the_program_uses() -> None:
    with by_steps() as engine, engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, metadata) == []


def test_a_new_library_equals_one_that_took_every_step(library: Library) -> None:
    def shape(engine: sa.Engine) -> dict[str, object]:
        inspector = sa.inspect(engine)
        return {
            name: (
                sorted(
                    (c["name"], str(c["type"]), c["nullable"]) for c in inspector.get_columns(name)
                ),
                sorted((i["name"], tuple(i["column_names"])) for i in inspector.get_indexes(name)),
                sorted(str(k["name"]) for k in inspector.get_foreign_keys(name)),
                sorted(str(k["name"]) for k in inspector.get_check_constraints(name)),
            )
            for name in inspector.get_table_names()
        }

    with by_steps() as engine:
        assert shape(library._read) == shape(engine)


def test_the_tables_can_be_made_in_postgresql() -> None:
    dialect = postgresql.dialect()
    made = [
        str(sa.schema.CreateTable(table).compile(dialect=dialect))
        for table in metadata.sorted_tables
    ]
    assert len(made) == len(metadata.tables)
    assert not any("GENERATED ALWAYS" in statement for statement in made)


def test_a_library_of_a_newer_desk_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "new.desk"
    Library(path).close()
    connection = place.driver().connect(str(path))
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    before = path.read_bytes()

    with pytest.raises(Problem, match="newer Desk"):
        Library(path)

    assert path.read_bytes() == before


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    connection = place.driver().connect(str(path))
    connection.execute("CREATE TABLE birds (name)")
    connection.commit()
    connection.close()

    with pytest.raises(Problem, match="something else"):
        Library(path)


def test_an_older_library_is_copied_aside_before_it_is_brought_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.desk"
    with Library(path) as library:
        bring(library)
    folder = tmp_path / "upgrades"
    (folder / "versions").mkdir(parents=True)
    (folder / "env.py").write_text((schema.UPGRADES / "env.py").read_text("utf-8"), "utf-8")
    for step in (schema.UPGRADES / "versions").glob("[0-9]*.py"):
        (folder / "versions" / step.name).write_text(step.read_text("utf-8"), "utf-8")
    newest = schema.newest()
    (folder / "versions" / "9000_mood.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n"
        f"revision, down_revision = '9000', '{newest}'\n"
        "def upgrade():\n"
        "    with op.batch_alter_table('article') as table:\n"
        "        mood = sa.Column('mood', sa.Text, nullable=False, server_default='calm')\n"
        "        table.add_column(mood)\n",
        "utf-8",
    )
    monkeypatch.setattr(schema, "UPGRADES", folder)

    with Library(path) as library:
        assert len(library.listed()) == 1
        with library._read.connect() as connection:
            assert connection.exec_driver_sql("SELECT mood FROM article").scalar() == "calm"

    (copy,) = tmp_path.glob("old.before-*.desk")
    connection = place.driver().connect(str(copy))
    assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (newest,)
    assert connection.execute("SELECT count(*) FROM article").fetchone() == (1,)
    connection.close()


def test_alembic_is_not_imported_when_there_is_nothing_to_upgrade(tmp_path: Path) -> None:
    path = tmp_path / "a.desk"
    Library(path).close()
    program = (
        "import sys; from desk.store import Library; Library(sys.argv[1]).close();"
        "sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program, str(path)], check=False).returncode == 0
