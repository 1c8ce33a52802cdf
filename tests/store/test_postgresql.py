"""The same tables serve a team on PostgreSQL.

Runs where `DESK_TEST_POSTGRESQL` names an empty database, such as
`postgresql+psycopg://name@host/database`, and a driver for it is installed.
"""

from __future__ import annotations

import os

import pytest

from desk import verbs
from desk.store import Library
from tests.helpers import bring

WHERE = os.environ.get("DESK_TEST_POSTGRESQL", "")

pytestmark = pytest.mark.skipif(not WHERE, reason="DESK_TEST_POSTGRESQL names no database")


def test_a_library_on_a_server_does_undoes_and_finds_as_a_file_does() -> None:
    with Library(WHERE, actor="left") as library:
        text = bring(library)
        claim, change = verbs.mark(text, 5, 9, library.code("claim"), tags=("𠮷",))
        library.do(change)
        rebuttal, change = verbs.mark(text, 20, 25, library.code("rebuttal"))
        library.do(change)
        library.do(verbs.relate("rebuts", rebuttal, claim))
        while library.undo():
            pass
        assert text.article not in {line.article.uid for line in library.listed()}
    with Library(WHERE, actor="left") as library:
        while library.redo():
            pass
        assert library.annotation(claim.uid) == claim
        assert len(library.relations(claim.uid)) == 1
        assert text.article in {hit.article for hit in library.search("大壩")}
