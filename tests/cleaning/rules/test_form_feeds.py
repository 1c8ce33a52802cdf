"""What all pages of a print have at their edges goes; the text goes on from page to page."""

from __future__ import annotations

from tests.cleaning.rule import cleaned, edits, refused

RULE = "form_feeds"
PAGES = (
    "THE HARBOUR COURIER                  18 March 2025\n\n"
    "The operator of the ferry said that the strike had cost it\n"
    "three million, a sum that the union of the dockers at once\n"
    "dismissed as a fantasy, because most of the ships had been\n"
    "\n1\n\f"
    "THE HARBOUR COURIER                  18 March 2025\n\n"
    "sent to other ports in time. The union wants the talks to go\n"
    "on in the town hall, where both sides had met in February for\n"
    "the first time.\n\n"
    "In a statement the chief executive said that more than forty\n"
    "passengers had been affected by the strike on Thursday night.\n"
    "\n2\n"
)


def test_heads_and_numbers_of_pages_go_and_the_paragraph_goes_on() -> None:
    article = cleaned(PAGES)
    assert "most of the ships had been sent to other ports" in article.text
    assert "COURIER" not in article.text
    assert [edit.removed for edit in edits(RULE, PAGES)][1:3] == [
        "1",
        "THE HARBOUR COURIER                  18 March 2025",
    ]


def test_a_cut_head_can_come_back() -> None:
    assert "THE HARBOUR COURIER" in refused(RULE, PAGES).text


def test_pages_that_say_the_same_are_left() -> None:
    said = "\f".join(f"HEAD\n渔船还没有回来，港口的人在等。\n{n}\n" for n in range(9))
    assert cleaned(said).text.count("渔船") > 5


def test_a_line_that_only_one_page_begins_with_stays() -> None:
    pages = "第一部分\n渔船还没有回来，港口的人在等。\n\f第二部分\n市长说，明天再派船出去寻找。\n"
    assert edits(RULE, pages) == []
