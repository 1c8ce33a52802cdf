"""The first frame reads without SQLAlchemy what the library would say."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from desk import editing, verbs
from desk.model import Change, Edit
from desk.store import Library, glance
from tests.helpers import bring

if TYPE_CHECKING:
    from pathlib import Path


def test_a_glance_sees_what_the_library_tells(library: Library) -> None:
    text = bring(library, published="2025-01-02", outlet="某报")
    bring(library, "另一篇", "话", published="2025-01-03")
    claim, change = verbs.mark(text, 5, 9, library.code("claim"))
    library.do(change)
    rebuttal, change = verbs.mark(text, 20, 25, library.code("rebuttal"))
    library.do(change)
    library.do(verbs.relate("rebuts", rebuttal, claim))

    seen = glance.look(library.where, [text.article, "00" * 16])

    assert seen is not None
    assert list(seen.listed) == library.listed()
    assert list(seen.codes) == library.codes()
    assert list(seen.open) == [text.article]
    opened = seen.open[text.article]
    assert (opened.revision.text, opened.revision.blocks) == (text.text, text.blocks)
    assert opened.revision.uid == text.uid
    assert [(spot.uid, spot.start, spot.end, spot.code) for spot in opened.spots] == [
        (a.uid, a.start, a.end, a.code) for a in library.annotations(text.article)
    ]
    assert [(a.tail, a.head) for a in seen.arrows] == [(rebuttal.uid, claim.uid)]


def test_a_glance_leaves_the_unusual_to_the_library(tmp_path: Path) -> None:
    assert glance.look(str(tmp_path / "none.desk")) is None
    assert glance.look("postgresql://host/library") is None
    other = tmp_path / "notes.txt"
    other.write_text("no library", "utf-8")
    assert glance.look(str(other)) is None
    assert not (tmp_path / "none.desk").exists()


def test_a_glance_needs_no_sqlalchemy(tmp_path: Path) -> None:
    path = tmp_path / "a.desk"
    with Library(path) as library:
        bring(library)
    program = (
        "import sys; from desk.store import glance; seen = glance.look(sys.argv[1]);"
        "sys.exit(seen is None or 'sqlalchemy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program, str(path)], check=False).returncode == 0


def test_a_glance_shows_only_the_marks_of_the_current_text(library: Library) -> None:
    text = bring(library)
    old, change = verbs.mark(text, 5, 9, library.code("claim"))
    library.do(change)
    new = editing.rewrite(text, 1, "别的话，没有留下什么。").revision
    library.do(Change("Correct the words", (Edit(None, new),)))
    kept, change = verbs.mark(new, 6, 8, library.code("claim"))
    library.do(change)

    seen = glance.look(library.where, [text.article])

    assert seen is not None
    assert [spot.uid for spot in seen.open[text.article].spots] == [kept.uid]
    assert library.annotation(old.uid) == old
