"""Marks follow a new text where their words do, and wait for the reader where they do not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desk import carrying, editing, verbs
from desk.model import Block, new_uid
from desk.text import block_starts
from tests.helpers import bring

if TYPE_CHECKING:
    from desk.model import Annotation, Revision
    from desk.store import Library


def rewritten(revision: Revision, old: str, new: str) -> Revision:
    """A further revision in which `old` is said as `new`."""
    text = revision.text.replace(old, new)
    parts = text.split("\n")
    starts = block_starts(map(len, parts))
    kinds = [block.kind for block in revision.blocks]
    blocks = tuple(
        Block(kind, start, start + len(part))
        for kind, start, part in zip(kinds, starts, parts, strict=True)
    )
    return replace(revision, text=text, blocks=blocks, number=2, uid=new_uid())


def marked(library: Library, text: Revision, *words: str) -> list[Annotation]:
    for each in words:
        start = text.text.index(each)
        library.do(verbs.mark(text, start, start + len(each), library.code("figure"))[1])
    return library.annotations()


def carried_over(library: Library, text: Revision, new: Revision) -> list[carrying.Carried]:
    marks = library.annotations(text.article)
    done = carrying.carry(marks, carrying.texts_of(marks, library.revision_of), new)
    library.do(carrying.change("Clean again", new, done))
    return done


def test_marks_follow_their_words_and_undo_brings_them_back(library: Library) -> None:
    text = bring(library)
    before = marked(library, text, "四年", "5000亿元")
    new = rewritten(text, "水利部长", "国家水利部部长")

    done = carried_over(library, text, new)

    assert carrying.sheet(done).to_look_at == 0
    for mark in library.annotations():
        assert mark.revision == new.uid
        assert new.text[mark.start : mark.end] == mark.exact
    library.undo()
    assert library.annotations() == before
    assert library.revision(text.article) == text


def test_a_revised_figure_waits_for_a_nod_and_never_moves_silently(library: Library) -> None:
    text = bring(library)
    (mark,) = marked(library, text, "5000亿元")
    new = rewritten(text, "5000亿元", "6000亿元")

    done = carried_over(library, text, new)

    assert carrying.sheet(done) == carrying.Sheet(changed=1)
    (waiting,) = library.annotations()
    assert (waiting.revision, waiting.exact, waiting.anchor) == (text.uid, "5000亿元", "changed")
    library.do(carrying.accept(waiting, new))
    (accepted,) = library.annotations()
    assert (accepted.revision, accepted.exact) == (new.uid, "6000亿元")
    assert carrying.PROPOSED not in accepted.fields
    library.undo()
    library.do(carrying.refuse(library.annotation(mark.uid)))
    assert library.annotation(mark.uid).anchor == "orphaned"


def test_a_mark_whose_words_are_gone_stays_in_its_old_text(library: Library) -> None:
    text = bring(library)
    marked(library, text, "大坝将在四年内建成")
    new = rewritten(text, text.text.split("\n")[1], "天气晴朗，宜出行。")

    done = carried_over(library, text, new)

    assert carrying.sheet(done) == carrying.Sheet(orphaned=1)
    (orphan,) = library.annotations()
    assert library.revision_of(orphan.revision).text[orphan.start : orphan.end] == orphan.exact


def test_marks_follow_a_correction_by_hand_exactly(library: Library) -> None:
    text = bring(library)
    marked(library, text, "四年", "大坝将在四年内建成")
    edited = editing.rewrite(text, 1, text.text.split("\n")[1].replace("四年", "十四年"))

    done = carrying.follow(library.annotations(), edited.splice, edited.revision)
    library.do(carrying.change("Correct the text", edited.revision, done))

    assert [mark.exact for mark in library.annotations()] == ["大坝将在十四年内建成", "四年"]
    assert library.revision(text.article) == edited.revision


def test_an_orphan_finds_its_words_again_when_they_come_back(library: Library) -> None:
    text = bring(library)
    marked(library, text, "大坝将在四年内建成")
    gone = rewritten(text, text.text.split("\n")[1], "天气晴朗，宜出行。")
    carried_over(library, text, gone)
    back = replace(text, number=3, uid=new_uid())

    done = carried_over(library, text, back)

    assert carrying.sheet(done) == carrying.Sheet(same=1)
    assert [mark.revision for mark in library.annotations()] == [back.uid]


def test_a_correction_takes_proposals_along_and_leaves_older_texts_alone(library: Library) -> None:
    text = bring(library)
    marked(library, text, "5000亿元", "老板")
    new = rewritten(text, "5000亿元", "6000亿元")
    carried_over(library, text, new)

    edited = editing.rewrite(new, 1, "前言。" + new.text.split("\n")[1])
    done = carrying.along(
        library.annotations(), new, edited.splice, replace(edited.revision, number=3)
    )
    library.do(carrying.change("Correct the words", replace(edited.revision, number=3), done))

    changed, moved = sorted(library.annotations(), key=lambda mark: mark.exact)
    assert (changed.revision, changed.exact) == (text.uid, "5000亿元")
    place = changed.fields[carrying.PROPOSED]
    assert edited.revision.text[place["start"] : place["end"]] == "6000亿元"
    assert (moved.revision, moved.exact) == (edited.revision.uid, "老板")
    assert library.waiting() == [changed]


def test_a_proposal_whose_words_are_cut_is_an_orphan(library: Library) -> None:
    text = bring(library)
    marked(library, text, "5000亿元")
    new = rewritten(text, "5000亿元", "6000亿元")
    carried_over(library, text, new)

    edited = editing.cut(new, 1)
    (done,) = carrying.along(library.annotations(), new, edited.splice, edited.revision)

    assert (done.state, done.after.revision) == ("orphaned", text.uid)
    assert carrying.PROPOSED not in done.after.fields


def test_a_mark_left_for_good_waits_no_more_until_its_words_come_back(library: Library) -> None:
    text = bring(library)
    (mark,) = marked(library, text, "5000亿元")
    new = rewritten(text, "5000亿元", "6000亿元")
    carried_over(library, text, new)
    (waiting,) = library.annotations()
    assert carrying.waits(waiting)
    library.do(carrying.refuse(waiting))
    (left,) = library.annotations()
    assert not carrying.waits(left)

    back = replace(text, number=3, uid=new_uid())
    (done,) = carrying.carry([left], {text.uid: text.text}, back)

    assert (done.state, done.after.exact) == ("same", "5000亿元")
    assert carrying.LEFT not in done.after.fields
    assert (done.after.start, done.after.end) == (mark.start, mark.end)


def test_a_mark_is_put_where_the_reader_says(library: Library) -> None:
    text = bring(library)
    (mark,) = marked(library, text, "5000亿元")
    library.do(carrying.place(mark, text, 0, 4))
    (placed,) = library.annotations()
    assert (placed.exact, placed.start, placed.version) == (text.text[:4], 0, 2)
