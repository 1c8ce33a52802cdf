"""The library reads by value and writes through one door."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk import verbs
from desk.model import Change, Collection, Edit, Membership, Speaker
from desk.problem import Problem
from desk.store import Library
from desk.store import records as rows
from desk.store.tables import metadata
from tests.helpers import bring, records_of

if TYPE_CHECKING:
    from pathlib import Path


def everything(library: Library) -> dict[str, list[object]]:
    """All live records of a library, kind by kind."""
    with library._read.connect() as connection:
        return {
            kind.__name__: sorted(rows.select(connection, kind), key=lambda record: record.uid)
            for kind in rows.TABLES
        }


def test_a_new_library_offers_claim_rebuttal_and_figure(library: Library) -> None:
    assert [code.name for code in library.codes()] == ["claim", "rebuttal", "figure"]
    assert [code.key for code in library.codes()] == ["C", "R", "F"]


def test_what_was_written_is_read_back_by_value(library: Library) -> None:
    source, article, revision = records_of(
        "标题", "正文 𠮷 😀", outlet="某报", url="https://a.example/1"
    )
    library.do(verbs.add("Bring in articles", source, article, revision))

    assert library.article(article.uid) == article
    assert library.source(source.uid) == source
    assert library.revision(article.uid) == library.revision_of(revision.uid) == revision
    assert library.find_source(source.sha256) == library.find_url(article.url) == article.uid


def test_the_list_counts_annotations_and_begins_with_the_newest(library: Library) -> None:
    old = bring(library, "旧", "一月的事", published="2025-01-02")
    new = bring(library, "新", "二月的事", published="2025-02-03")
    library.do(verbs.mark(old, 2, 5, library.code("claim"))[1])

    listed = library.listed()

    assert [(line.article.uid, line.annotations) for line in listed] == [
        (new.article, 0),
        (old.article, 1),
    ]


def test_annotations_come_in_reading_order_the_outer_one_first(library: Library) -> None:
    text = bring(library)
    claim = library.code("claim")
    spans = [(20, 25), (5, 9), (5, 20)]
    for start, end in spans:
        library.do(verbs.mark(text, start, end, claim)[1])

    assert [(a.start, a.end) for a in library.annotations(text.article)] == [
        (5, 20),
        (5, 9),
        (20, 25),
    ]


def test_an_annotation_keeps_words_memo_tags_speaker_and_fields(library: Library) -> None:
    text = bring(library)
    speaker = Speaker("部长")
    library.do(verbs.add("Add a speaker", speaker))
    start = text.text.index("𠮷野家")
    annotation, change = verbs.mark(
        text, start, start + 3, library.code("figure"), memo="“引号”\n第二行", tags=("一", "二"),
        speaker=speaker.uid, fields={"value": "500000000000", "unit": "CNY"},
    )  # fmt: skip
    library.do(change)

    assert library.annotation(annotation.uid) == annotation
    assert annotation.exact == "𠮷野家"


def test_relations_are_found_from_both_ends(library: Library) -> None:
    text = bring(library)
    claim, first = verbs.mark(text, 5, 9, library.code("claim"))
    rebuttal, second = verbs.mark(text, 20, 25, library.code("rebuttal"))
    library.do(first)
    library.do(second)
    library.do(verbs.relate("rebuts", rebuttal, claim))

    (arrow,) = library.relations(claim.uid)

    assert library.relations(rebuttal.uid) == [arrow] == library.relations()
    assert (arrow.kind, arrow.tail, arrow.head) == ("rebuts", rebuttal.uid, claim.uid)


def test_a_collection_keeps_its_order(library: Library) -> None:
    texts = [bring(library, f"第{n}篇", "……话……") for n in range(3)]
    story = Collection("水坝")
    places = [Membership(story.uid, text.article, -n) for n, text in enumerate(texts)]
    library.do(verbs.add("Begin a collection", story, *places))

    assert library.collections() == [story]
    assert library.members(story.uid) == [text.article for text in reversed(texts)]


def test_undo_and_redo_last_over_a_restart(tmp_path: Path) -> None:
    with Library(tmp_path / "a.desk") as library:
        text = bring(library)
        library.do(verbs.mark(text, 5, 9, library.code("claim"))[1])
        marked = everything(library)
    with Library(tmp_path / "a.desk") as library:
        assert library.undoable() == "Mark as claim"
        library.undo()
        assert library.annotations() == []
    with Library(tmp_path / "a.desk") as library:
        assert library.redoable() == "Mark as claim"
        library.redo()
        assert everything(library) == marked
        assert library.redoable() is None


def test_undo_of_an_import_takes_the_article_away_and_redo_brings_it_back_whole(
    library: Library,
) -> None:
    text = bring(library)
    library.undo()
    assert library.listed() == []
    with pytest.raises(LookupError):
        library.article(text.article)

    library.redo()

    assert library.revision(text.article) == text


def test_a_new_step_after_an_undo_forgets_what_could_be_redone(library: Library) -> None:
    text = bring(library)
    library.do(verbs.mark(text, 5, 9, library.code("claim"))[1])
    library.undo()
    library.do(verbs.mark(text, 5, 9, library.code("figure"))[1])

    assert library.redoable() is None
    assert library.redo() is None


def test_nothing_to_undo_is_no_error(library: Library) -> None:
    assert library.undo() is None
    assert library.redo() is None
    assert library.undoable() is library.redoable() is None


def test_history_tells_every_step_and_forgets_none(library: Library) -> None:
    text = bring(library)
    library.do(verbs.mark(text, 5, 9, library.code("claim"))[1])
    library.undo()

    history = library.history()

    assert [(event.kind, event.label) for event in history] == [
        ("undo", "Mark as claim"),
        ("do", "Mark as claim"),
        ("do", "Bring in articles"),
    ]
    assert history[0].target == history[1].number
    assert {event.actor for event in history} == {"tester"}


def test_listeners_hear_each_change_after_it_was_written(library: Library) -> None:
    heard: list[tuple[str, int]] = []
    stop = library.listen(lambda change: heard.append((change.label, len(library.listed()))))
    bring(library)
    library.undo()
    stop()
    library.redo()

    assert heard == [("Bring in articles", 1), ("Bring in articles", 0)]


def test_a_stale_change_is_refused_and_leaves_everything_as_it_was(library: Library) -> None:
    text = bring(library)
    annotation, change = verbs.mark(text, 5, 9, library.code("claim"))
    library.do(change)
    library.do(verbs.edit(annotation, "Write a memo", memo="mine"))
    before = everything(library)

    with pytest.raises(Problem, match="changed in the meantime"):
        library.do(verbs.edit(annotation, "Write a memo", memo="yours"))

    assert everything(library) == before
    assert library.undoable() == "Write a memo"


def test_a_change_is_made_whole_or_not_at_all(library: Library) -> None:
    text = bring(library)
    annotation, _change = verbs.mark(text, 5, 9, library.code("claim"))
    stale = Edit(replace(annotation, memo="never stored"), annotation)

    with pytest.raises(Problem):
        library.do(Change("Mark as claim", (Edit(None, annotation), stale)))

    assert library.annotations() == []


def test_undo_takes_back_the_steps_of_its_own_window_only(tmp_path: Path) -> None:
    with Library(tmp_path / "a.desk", desk="left") as left:
        text = bring(left)
        with Library(tmp_path / "a.desk", desk="right") as right:
            right.do(verbs.mark(text, 5, 9, right.code("claim"))[1])
            left.do(verbs.mark(text, 20, 25, left.code("claim"))[1])
            right.undo()
            assert [(a.start, a.end) for a in left.annotations()] == [(20, 25)]
            assert right.undo() is None


def test_another_name_keeps_the_steps_and_signs_what_comes(tmp_path: Path) -> None:
    with Library(tmp_path / "a.desk") as library:
        text = bring(library)
        library.do(verbs.mark(text, 5, 9, library.code("claim"))[1])
        assert library.undoable() == "Mark as claim"
        library.actor = "Lin"
        library.undo()
        assert library.history(1)[0].actor == "Lin"
    with Library(tmp_path / "a.desk", actor="Lin") as library:
        # The step taken back is the old name's, and so is no step of this one.
        assert library.undo() is None
        library.do(verbs.mark(text, 5, 9, library.code("claim"))[1])
        library.undo()
        assert library.redoable() == "Mark as claim"


def test_threads_that_write_at_once_lose_nothing(library: Library) -> None:
    text = bring(library)
    claim = library.code("claim")

    def write() -> None:
        for start in range(5, 15):
            library.do(verbs.mark(text, start, start + 2, claim)[1])

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(library.annotations()) == 40
    assert [event.number for event in library.history()] == list(range(41, 0, -1))


STEPS = st.lists(
    st.tuples(st.sampled_from(("mark", "memo", "move", "relate", "remove", "undo", "redo")),
              st.integers(5, 30), st.integers(1, 12)),
    max_size=40,
)  # fmt: skip


def take(library: Library, step: tuple[str, int, int], code: object) -> None:
    """Do one thing that a reader could do, if it can be done now."""
    verb, number, size = step
    if verb in ("undo", "redo"):
        getattr(library, verb)()
        return
    marks = library.annotations()
    text = library.revision(library.listed()[0].article.uid)
    if verb == "mark":
        library.do(verbs.mark(text, number, number + size, code)[1])
    elif marks:
        chosen = marks[number % len(marks)]
        if verb == "memo":
            library.do(verbs.edit(chosen, "Write a memo", memo=str(size)))
        elif verb == "move":
            library.do(verbs.move(chosen, text, number, number + size))
        elif verb == "remove":
            library.do(verbs.remove([chosen], library.relations(chosen.uid)))
        elif chosen != marks[0]:
            library.do(verbs.relate("supports", chosen, marks[0]))


@given(steps=STEPS)
@settings(max_examples=25)
def test_undo_to_the_start_and_redo_to_the_end_is_the_same_library(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, int]]
) -> None:
    path = tmp_path_factory.mktemp("steps") / "a.desk"
    with Library(path) as library:
        start = everything(library)
        bring(library)
        code = library.code("claim")
        for step in steps:
            if step[0] == "undo" and library.undoable() == "Bring in articles":
                continue
            take(library, step, code)
        end = everything(library)
        count = 0
        while library.undo():
            count += 1
        assert everything(library) == start
    with Library(path) as library:
        for _ in range(count):
            library.redo()
        assert everything(library) == end


def test_no_row_is_ever_deleted(library: Library) -> None:
    text = bring(library)
    annotation, change = verbs.mark(text, 5, 9, library.code("claim"))
    library.do(change)
    library.do(verbs.remove([annotation], []))
    library.undo()
    library.undo()
    library.undo()

    with library._read.connect() as connection:
        counts = {
            name: connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar()
            for name in metadata.tables
        }
    assert counts["article"] == counts["revision"] == counts["annotation"] == 1
    assert counts["event"] == 6
