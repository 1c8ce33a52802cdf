"""Lines above a text that tell author, outlet and date become fields; prose above it stays."""

from __future__ import annotations

import pytest

from desk.cleaning import clean_text
from desk.cleaning.lines_weighed import is_prose
from desk.cleaning.reading import lines
from desk.cleaning.rules import surroundings
from tests.benchmarks import cleaning_sets
from tests.benchmarks.cleaning_sets import FOLDER
from tests.cleaning.rule import STORY, cleaned, edits, refused

RULE = "header_lines"
HEAD = "2025年3月4日 09:15  来源：海角晚报\n记者 林默\n"
TEXT = f"海边小城要不要建风电场\n\n{HEAD}\n" + "\n\n".join(STORY) + "\n"


def test_they_become_fields_and_leave_the_text() -> None:
    article = cleaned(TEXT)
    found = (article.title, article.outlet, article.byline, article.published)
    assert found == ("海边小城要不要建风电场", "海角晚报", "林默", "2025-03-04T09:15")
    assert article.text.split("\n") == list(STORY)


@pytest.mark.parametrize(
    "honest", ["记者问他，为什么没有人来。", "2025年3月4日，他离开了小城，没有回来。"]
)
def test_sentences_with_a_date_or_a_reporter_stay(honest: str) -> None:
    text = TEXT.replace(HEAD, honest + "\n")
    assert honest in cleaned(text).text


def test_each_is_told_and_can_be_refused() -> None:
    assert [edit.removed.split("\n")[0][:4] for edit in edits(RULE, TEXT)] == ["2025"]
    assert "记者 林默" in refused(RULE, TEXT).text


def test_a_dateline_with_the_first_words_of_its_sentence_is_no_header() -> None:
    text = (
        "FERRY STOPS FOR THREE DAYS\n\nJune 12, 2025\n\n"
        "BAYSIDE, June 12, 2025 -- The harbour office announced today that from\n\n"
        "Friday no ferry would cross to the south bank before three, and that tickets "
        "would be paid back. Four thousand people had bought one, it said.\n"
    )
    assert "The harbour office announced today" in cleaned(text).text


@pytest.mark.skipif(not FOLDER.is_dir(), reason="the pages are not on this machine")
def test_no_paragraph_is_lost_over_a_short_line_where_no_site_shows() -> None:
    lost = []
    for _, body, _ in cleaning_sets.scrapinghub().values():
        if surroundings.signs_of_a_page(list(lines(body))) == 0:
            cuts = [cut.removed for cut in clean_text(body).repairs if cut.rule == "site_text"]
            lost += [line for words in cuts for line in words.split("\n") if is_prose(line)]
    assert lost == []
