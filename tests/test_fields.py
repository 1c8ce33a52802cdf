"""Fields show all that was found, take what the reader sets, and keep it."""

from __future__ import annotations

import pytest

from desk import fields, intake, recleaning, verbs
from desk.problem import Problem
from desk.recleaning import Standing

NOTE = (
    "---\ntitle: 渡轮停航三天\ndate: 2025-02-08\n---\n"
    "港务局周一说，渡轮停航三天，两千名乘客受到影响，航运公司没有回应记者的提问。\n\n"
    "港务局长周二改口说，停航要延长到下周，受影响的乘客超过四千人，补偿办法另行公布。\n"
)


@pytest.fixture
def ferry(library):
    report = intake.bring_in_text(library, NOTE)
    return Standing.of(library, report.entries[0].article)


def set_to(library, standing, name, text, **values):
    change = fields.correct(
        standing.article, standing.revision, name, text, standing.marks, **values
    )
    library.do(change)
    return Standing.of(library, standing.article.uid)


@pytest.mark.parametrize(
    ("typed", "value", "precision"),
    [
        ("2025", "2025", "year"),
        (" 2025-01 ", "2025-01", "month"),
        ("2025/1/22", "2025-01-22", "day"),
        ("2025年1月22日", "2025-01-22", "day"),
        ("22 January 2025", "2025-01-22", "day"),
        ("2025-01-22 10:30", "2025-01-22T10:30", "minute"),
    ],
)
def test_a_date_is_taken_as_precisely_as_it_is_written(library, ferry, typed, value, precision):
    after = set_to(library, ferry, "published", typed).article
    assert (after.published, after.published_precision) == (value, precision)
    assert after.corrected == ("published",)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("published", "2025-13-40"),
        ("published", "neulich"),
        ("modified", "昨天"),
        ("url", "渡轮"),
        ("language", "!"),
        ("script", "kanji!"),
        ("title", "  "),
    ],
)
def test_what_is_no_value_of_a_field_is_refused_with_a_remedy(ferry, name, typed):
    with pytest.raises(Problem) as told:
        fields.correct(ferry.article, ferry.revision, name, typed)
    assert told.value.remedy


def test_every_value_that_was_found_is_told_with_where_it_stood(ferry):
    (found,) = fields.found(ferry.article, ferry.revision, "published")
    assert (found.value, found.chosen) == ("2025-02-08", True)
    assert "the lines at the head of the file" in fields.why(
        ferry.article, ferry.revision, "published"
    )


def test_what_was_set_survives_a_new_cleaning_and_can_be_given_back(library, ferry):
    standing = set_to(library, ferry, "published", "2024-12", inferred=True)
    assert standing.article.published_inferred
    made = recleaning.anew(standing)
    articles = [e.after for e in made.change.edits if e.after and e.after.uid == ferry.article.uid]
    assert all(article.published == "2024-12" for article in articles)
    library.do(fields.give_back(standing.article, standing.revision, "published", standing.marks))
    after = library.article(ferry.article.uid)
    assert (after.published, after.corrected) == ("2025-02-08", ())
    assert not after.published_inferred


def test_a_new_title_is_the_first_line_of_the_text_and_marks_move_along(library, ferry):
    code = library.code("claim")
    start = ferry.revision.text.index("停航要延长到下周")
    library.do(verbs.mark(ferry.revision, start, start + 8, code)[1])
    standing = Standing.of(library, ferry.article.uid)
    after = set_to(library, standing, "title", "渡轮停航：一周还是三天？")
    assert after.revision.text.startswith("渡轮停航：一周还是三天？\n")
    (mark,) = after.marks
    assert mark.revision == after.revision.uid
    assert after.revision.text[mark.start : mark.end] == "停航要延长到下周"
    assert recleaning.corrected_by_hand(after.revision) == 0
    again = recleaning.again(after, ())
    assert again.revision.text.startswith("渡轮停航：一周还是三天？\n")
    library.undo()
    assert library.article(ferry.article.uid) == ferry.article
    assert library.revision(ferry.article.uid) == ferry.revision


def test_setting_a_field_to_what_it_says_and_was_set_to_changes_nothing(library, ferry):
    standing = set_to(library, ferry, "outlet", "港报")
    assert fields.correct(standing.article, standing.revision, "outlet", "港报").edits == ()


def test_every_origin_that_cleaning_names_has_words():
    for name in ("json-ld datePublished", "meta og:title", "front matter tag", "title element"):
        assert fields.origin(name) != name
