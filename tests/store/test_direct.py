"""Small changes written straight through the driver are what the longer way would have written."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from desk import verbs
from desk.model import Change, Code, Edit, Speaker
from desk.problem import Problem
from desk.store import Library, direct
from desk.store.tables import metadata
from tests.benchmarks.durability_steps import Hand
from tests.helpers import bring

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa


def rows(library: Library) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, as the database holds it, without the names that chance made."""
    with library._read.connect() as connection:
        return {
            name: connection.exec_driver_sql(_listing(table)).all()
            for name, table in metadata.tables.items()
            if name not in ("meta", "event")
        }


def _listing(table: sa.Table) -> str:
    kept = [f'"{c.name}", typeof("{c.name}")' for c in table.columns if c.name != "id"]
    return f"SELECT {', '.join(kept)} FROM {table.name} ORDER BY 1"


def told(library: Library) -> list[tuple[object, ...]]:
    with library._read.connect() as connection:
        return connection.exec_driver_sql(
            "SELECT number, kind, target, actor, desk, label, edits FROM event ORDER BY number"
        ).all()


def test_both_ways_write_the_same_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changes: list[Change] = []
    with Library(tmp_path / "a.desk") as straight:
        straight.listen(changes.append)
        hand = Hand(straight, random.Random(3))
        for _ in range(120):
            hand.act()
        kinds = [(event.kind, event.target) for event in reversed(straight.history(10_000))]
        monkeypatch.setattr(direct, "_fits", lambda _change: False)
        with Library(tmp_path / "b.desk") as other:
            _codes_like(straight, other)
            for change, (kind, target) in zip(changes, kinds, strict=True):
                other._enact(kind, change, target)
            assert rows(other) == rows(straight)
            assert told(other) == told(straight)


def _codes_like(one: Library, other: Library) -> None:
    # Every library makes its built-in codes anew; here they have to be the same.
    uids = {code.name: bytes.fromhex(code.uid) for code in one.codes()}
    uids |= {c.name: bytes.fromhex(c.uid) for c in _first_codes(one)}
    with other._write.begin() as connection:
        for name, uid in uids.items():
            connection.exec_driver_sql("UPDATE code SET uid = ? WHERE name = ?", (uid, name))


def _first_codes(library: Library) -> list[Code]:
    return [code for code in library.codes() if code.built_in]


def test_a_mark_on_a_text_that_was_taken_back_meanwhile_is_refused(tmp_path: Path) -> None:
    with Library(tmp_path / "a.desk", desk="1") as one, Library(one.where, desk="2") as other:
        text = bring(one)
        change = verbs.mark(text, 5, 9, one.code("claim"))[1]
        one.undo()
        with pytest.raises(Problem, match="taken out or taken back"):
            other.do(change)
        assert other.annotations() == []


def test_a_text_is_not_taken_back_from_under_the_mark_of_another_window(tmp_path: Path) -> None:
    with Library(tmp_path / "a.desk", desk="1") as one, Library(one.where, desk="2") as other:
        text = bring(one)
        other.do(verbs.mark(text, 5, 9, other.code("claim"))[1])
        with pytest.raises(Problem, match="needs what this would take away"):
            one.undo()
        assert len(one.listed()) == 1
        other.undo()
        assert one.undo() is not None


def test_what_one_change_adds_and_takes_away_again_needs_nothing(library: Library) -> None:
    text = bring(library)
    annotation, change = verbs.mark(text, 5, 9, library.code("claim"))
    speaker = Speaker("部长")
    spoken = verbs.edit(annotation, "", speaker=speaker.uid).edits[0]
    assert spoken.after is not None
    library.do(Change("", (*change.edits, Edit(None, speaker), spoken, Edit(spoken.after, None))))
    assert library.annotations() == []
