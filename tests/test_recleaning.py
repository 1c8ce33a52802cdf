"""Whatever cleaning did can be refused and done again, and no mark is lost on the way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desk import editing, intake, recleaning, verbs
from desk.model import Change, Edit
from desk.problem import Problem
from desk.recleaning import Standing
from desk.resource import SEEDS
from desk.store import Library

if TYPE_CHECKING:
    from pathlib import Path

SAMPLES = sorted(path for path in SEEDS.iterdir() if path.suffix != ".json")
PINYIN = (
    "軟銀的統計報告\n\n"
    "市政府宣布,新體育場將(jiāng)在2027年完工,預(yù)算為30億元,會(huì)計師說數字不對。\n\n"
    "反對者回應說,數字錯了,實際上要四十五億元,市長至今沒有回答這個問題。\n\n"
    "記者提問之後,市長離開了會場,當天晚上也沒有再接受任何採訪,辦公室電話無人接聽。"
)


def bring(library: Library, path: Path) -> Standing:
    report = intake.finished(intake.bring_in(library, [path]))
    return Standing.of(library, report.entries[0].article)


def bring_text(library: Library, text: str) -> Standing:
    report = intake.bring_in_text(library, text)
    return Standing.of(library, report.entries[0].article)


def mark_everything(library: Library, standing: Standing) -> Standing:
    """Mark the first words of every paragraph."""
    code = library.code("claim")
    for block in standing.revision.blocks:
        if standing.revision.text[block.start : block.end].strip():
            end = min(block.end, block.start + 12)
            library.do(verbs.mark(standing.revision, block.start, end, code)[1])
    return Standing.of(library, standing.article.uid)


def shows(cleaned, repair):
    """Every place of a stretch that stands in the text, or was edited there by another rule."""
    places = {*cleaned.places, *cleaned.title_places}
    for other in cleaned.repairs:
        if (other.rule, other.start, other.end) != (repair.rule, repair.start, repair.end):
            places.update(range(other.start, other.end))
    return places


def follows(made, standing, edit):
    """No mark is dropped, and one waits for the reader only where its words stand no more."""
    marks = {e.after.uid: e.after for e in made.change.edits if e.before in standing.marks}
    for mark in standing.marks:
        after = marks.get(mark.uid, mark)
        if after.revision == made.revision.uid:
            assert made.revision.text[after.start : after.end] == after.exact
        else:
            assert mark.exact not in made.revision.text, (edit, mark.exact)


def restores_each_edit(library: Library, path: Path) -> int:
    standing = mark_everything(library, bring(library, path))
    edits = [r for r in standing.revision.repairs if recleaning.can_be_left_out(r)]
    tried: dict[str, int] = {}
    for edit in edits:
        tried[edit.rule] = tried.get(edit.rule, 0) + 1
        if tried[edit.rule] > 4:
            continue
        made = recleaning.leave_out(standing, [edit])
        key = recleaning.key(edit)
        assert key in {recleaning.key(r) for r in made.revision.left_out}
        assert key not in {recleaning.key(r) for r in made.revision.repairs}
        follows(made, standing, edit)
        source = made.cleaned.source[edit.start : edit.end]
        if edit.removed and source == edit.removed:
            there = shows(made.cleaned, edit)
            gone = [
                place for place in range(edit.start, edit.end)
                if made.cleaned.source[place].strip() and place not in there
            ]  # fmt: skip
            words = made.cleaned.source[edit.start : edit.end]
            assert len(gone) <= 0.1 * len(words) + 1 or words.startswith("---"), (edit, gone)
    return len(edits)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_each_edit_of_a_sample_can_be_taken_back_alone(library, path):
    assert restores_each_edit(library, path) > 0


@pytest.mark.slow
def test_each_edit_of_the_real_articles_can_be_taken_back_alone(library, real_articles):
    for path in real_articles:
        assert restores_each_edit(library, path) > 0


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_taking_everything_back_and_putting_it_again_gives_the_same_text(library, path):
    start = mark_everything(library, bring(library, path))
    standing = start
    for _round in range(4):
        edits = [r for r in standing.revision.repairs if recleaning.can_be_left_out(r)]
        if not edits:
            break
        library.do(recleaning.leave_out(standing, edits).change)
        standing = Standing.of(library, start.article.uid)
    assert [r for r in standing.revision.repairs if recleaning.can_be_left_out(r)] == []

    library.do(recleaning.put_back(standing, standing.revision.left_out).change)

    after = Standing.of(library, start.article.uid)
    assert after.revision.text == start.revision.text
    assert after.revision.blocks == start.revision.blocks
    assert after.revision.left_out == ()
    assert after.article == start.article
    assert [m.uid for m in after.marks] == [m.uid for m in start.marks]
    assert [m.exact for m in after.marks if m.revision == after.revision.uid] == [
        m.exact for m in after.marks
    ]


def test_what_is_left_out_stays_left_out_when_another_edit_is(library):
    standing = bring_text(library, PINYIN)
    glosses = [r for r in standing.revision.repairs if r.removed.startswith("(")]
    assert len(glosses) == 3
    for gloss in glosses[:2]:
        library.do(recleaning.leave_out(standing, [gloss]).change)
        standing = Standing.of(library, standing.article.uid)
    assert {r.removed for r in standing.revision.left_out} == {g.removed for g in glosses[:2]}
    assert "將(jiāng)" in standing.revision.text
    assert "預(yù)" in standing.revision.text
    assert "(huì)" not in standing.revision.text


def test_one_undo_takes_text_and_marks_back_together(library):
    standing = mark_everything(library, bring_text(library, PINYIN))
    uid = standing.article.uid
    before = (library.revision(uid), library.annotations(uid), library.article(uid))
    widened = [r for r in standing.revision.repairs if r.inserted == "，"]
    library.do(recleaning.leave_out(standing, widened).change)
    assert library.revision(uid).text != before[0].text
    assert len(library.annotations(uid)) == len(before[1])
    library.undo()
    assert (library.revision(uid), library.annotations(uid), library.article(uid)) == before


def test_what_was_left_out_is_kept_in_the_library(library):
    standing = bring_text(library, PINYIN)
    gloss = next(r for r in standing.revision.repairs if r.removed == "(yù)")
    library.do(recleaning.leave_out(standing, [gloss]).change)
    with Library(library.where) as again:
        assert again.revision(standing.article.uid).left_out == (gloss,)


def test_corrections_by_hand_stay_when_the_article_is_cleaned_again(library):
    standing = bring_text(library, PINYIN)
    number = next(
        i for i, b in enumerate(standing.revision.blocks)
        if "四十五億元" in standing.revision.text[b.start : b.end]
    )  # fmt: skip
    words = standing.revision.text[slice(*_span(standing, number))].replace("四十五", "四十六")
    made = editing.rewrite(standing.revision, number, words)
    library.do(Change("Correct", (Edit(None, made.revision),)))
    standing = Standing.of(library, standing.article.uid)
    gloss = next(r for r in standing.revision.repairs if r.removed == "(yù)")

    again = recleaning.leave_out(standing, [gloss])

    assert "四十六億元" in again.revision.text
    assert "預(yù)算" in again.revision.text
    assert again.lost == 0
    (step,) = [r for r in again.revision.repairs if r.rule == editing.RULE]
    assert again.revision.text[step.at :].startswith("六")
    dropped = recleaning.anew(standing)
    assert "四十五億元" in dropped.revision.text
    assert recleaning.corrected_by_hand(dropped.revision) == 0


def test_a_correction_and_a_repair_in_one_paragraph_are_both_kept(library):
    standing = bring_text(library, PINYIN)
    number = next(
        i for i, b in enumerate(standing.revision.blocks)
        if "30億元" in standing.revision.text[b.start : b.end]
    )  # fmt: skip
    words = standing.revision.text[slice(*_span(standing, number))].replace("30億", "31億")
    library.do(
        Change("Correct", (Edit(None, editing.rewrite(standing.revision, number, words).revision),))
    )
    standing = Standing.of(library, standing.article.uid)
    gloss = next(r for r in standing.revision.repairs if r.removed == "(jiāng)")
    again = recleaning.leave_out(standing, [gloss])
    assert "將(jiāng)在2027年" in again.revision.text
    assert "31億元" in again.revision.text


def test_fields_the_reader_set_survive_a_new_cleaning(library):
    standing = bring_text(library, PINYIN)
    own = replace(standing.article, outlet="我的報紙", corrected=("outlet",))
    library.do(Change("Correct", (Edit(standing.article, own),)))
    standing = Standing.of(library, own.uid)
    made = recleaning.anew(standing)
    assert all(
        e.after.outlet == "我的報紙"
        for e in made.change.edits
        if e.after and e.after.uid == own.uid
    )


def test_cleaning_again_without_a_difference_changes_nothing(library):
    standing = bring_text(library, PINYIN)
    assert recleaning.anew(standing).change.edits == ()


def test_a_correction_by_hand_cannot_be_left_out_as_an_edit(library):
    standing = bring_text(library, PINYIN)
    made = editing.cut(standing.revision, 2).revision
    with pytest.raises(Problem):
        recleaning.leave_out(standing, [made.repairs[-1]])


def _span(standing: Standing, number: int) -> tuple[int, int]:
    block = standing.revision.blocks[number]
    return block.start, block.end


def test_what_was_undone_does_not_stand_in_the_way_of_the_next_cleaning(library):
    standing = bring_text(library, PINYIN)
    gloss, other = [r for r in standing.revision.repairs if r.removed.startswith("(")][:2]
    library.do(recleaning.leave_out(standing, [gloss]).change)
    library.undo()
    standing = Standing.of(library, standing.article.uid)
    library.do(recleaning.leave_out(standing, [other]).change)
    assert library.revision(standing.article.uid).left_out == (other,)


def test_one_of_several_articles_in_a_file_is_cleaned_again_as_itself(library):
    one = (
        "---\ntitle: 渡轮停航三天\ndate: 2025-02-08\n---\n"
        "港务局周一说，渡轮停航三天，两千名乘客受到影响，航运公司没有回应记者的提问。\n\n"
        "港务局长周二改口说，停航要延长到下周，受影响的乘客超过四千人。\n\n"
    )
    other = one.replace("渡轮", "缆车").replace("港务局", "交通局").replace("02-08", "02-09")
    report = intake.bring_in_text(library, one + other)
    assert len(report.entries) == 2
    for entry in report.entries:
        standing = Standing.of(library, entry.article)
        assert recleaning.cleaned_as(standing).title == standing.article.title
        (head,) = [r for r in standing.revision.repairs if r.removed.startswith("---")]
        made = recleaning.leave_out(standing, [head])
        assert standing.article.title in made.revision.text
        assert "title:" in made.revision.text


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_taking_one_edit_back_takes_nothing_else_out_of_the_article(library, path):
    standing = bring(library, path)
    before = recleaning.cleaned_as(standing)
    kept = {place for place in (*before.places, *before.title_places) if place >= 0}
    tried: dict[str, int] = {}
    for edit in filter(recleaning.can_be_left_out, standing.revision.repairs):
        tried[edit.rule] = tried.get(edit.rule, 0) + 1
        if tried[edit.rule] > 3:
            continue
        made = recleaning.leave_out(standing, [edit]).cleaned
        now = {*made.places, *made.title_places}
        gone = [p for p in kept - now if before.source[p].strip()]
        assert len(gone) < 4, (edit, sorted(gone))


def test_what_was_left_out_for_the_sake_of_another_goes_with_it(library):
    standing = bring(library, SEEDS / "yuanwang-half-a-year.txt")
    rule = next(r for r in standing.revision.repairs if r.rule == "separators" and r.start > 100)
    before = standing.revision.text
    library.do(recleaning.leave_out(standing, [rule]).change)
    standing = Standing.of(library, standing.article.uid)
    assert len(standing.revision.left_out) >= 1
    library.do(recleaning.put_back(standing, [rule]).change)
    after = library.revision(standing.article.uid)
    assert (after.text, after.left_out) == (before, ())
