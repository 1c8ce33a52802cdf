"""A file is shown as Desk reads it, all articles of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.test_intake import STORY

if TYPE_CHECKING:
    from .conftest import Desk

MAIL = (
    "From a@b.example Tue Mar  4 09:15:00 2025\nFrom: Ada <a@b.example>\nSubject: {}\n"
    "Date: Tue, 4 Mar 2025 09:15:00 +0800\n\n{}\n\n"
)


@pytest.fixture
def box(desk: Desk) -> Desk:
    desk.story = desk.folder / "a.mbox"
    mails = (MAIL.format(f"Letter {n}", f"{STORY}\nOnly {n} says this.") for n in (1, 2, 3))
    desk.story.write_text("".join(mails), "utf-8")
    return desk


def test_one_article_is_shown_without_further_words(desk: Desk) -> None:
    shown = desk("clean", desk.story)
    assert shown.startswith("渡轮停航三天\n\n")
    assert "=====" not in shown
    assert not desk.error
    assert "articles" not in json.loads(desk("clean", desk.story, "--format", "json"))


def test_all_articles_of_a_file_are_shown_parted_and_counted(box: Desk) -> None:
    shown = box("clean", box.story)
    assert [f"===== Article {n} of 3 =====" in shown for n in (1, 2, 3)] == [True] * 3
    assert [shown.count(f"Only {n} says this.") for n in (1, 2, 3)] == [1, 1, 1]
    assert "3 articles" in box.told_in_one_line()
    marked = box("clean", box.story, "--format", "markdown")
    assert marked.count("<!-- Article") == 3


def test_one_of_them_is_shown_on_request(box: Desk) -> None:
    shown = box("clean", box.story, "--article", 2)
    assert "Only 2 says this." in shown
    assert "Only 1 says this." not in shown
    record = json.loads(box("clean", box.story, "--article", 3, "--format", "json"))
    assert (record["title"], record["article"], record["articles"]) == ("Letter 3", 3, 3)


def test_an_article_that_is_not_there_is_told(box: Desk) -> None:
    for number in (0, 4):
        assert not box("clean", box.story, "--article", number, status=1)
        assert "3 articles" in box.told_in_one_line()


def test_a_record_holds_the_others(box: Desk) -> None:
    record = json.loads(box("clean", box.story, "--format", "json"))
    assert record["title"] == "Letter 1"
    assert [other["title"] for other in record["others"]] == ["Letter 2", "Letter 3"]
