"""The agency before the first words becomes a field; the words stay."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, words


@pytest.mark.parametrize(
    ("lead", "agency"),
    [
        ("新华社海角1月23日电 ", "新华社"),
        ("（中央社台北3日電）", "中央社"),
        ("HARBOUR, Jan 22 (Reuters) - ", "Reuters"),
    ],
)
def test_the_agency_is_read_and_the_words_stay(lead: str, agency: str) -> None:
    article = cleaned("海边的风电场\n\n" + lead + "\n\n".join(STORY) + "\n")
    assert article.agency == agency
    assert lead.strip() in article.text.replace("\n", "")


@pytest.mark.parametrize("lead", ["本社1月23日", "The council (all of it) - ", "（3日）"])
def test_other_leads_name_no_agency(lead: str) -> None:
    assert cleaned("海边的风电场\n\n" + lead + "\n\n".join(STORY) + "\n").agency == ""


def test_reporters_in_a_dateline_are_the_byline() -> None:
    text = "风电场\n\n新华社海角1月23日电（记者 林默 张三）" + "\n\n".join(STORY) + "\n"
    assert cleaned(text).byline == "林默、张三"


def test_a_place_that_stands_alone_above_the_text_is_a_credit() -> None:
    article = cleaned("海边的风电场\n\n台北 —\n\n" + "\n\n".join(STORY) + "\n")
    assert words(article, "credit") == ["台北 —"]
