"""Numbers of links go where a list says where they lead; other numbers stay."""

from __future__ import annotations

from tests.cleaning.rule import cleaned, edits, refused

RULE = "link_numbers"
DUMP = """   [1]Home [2]News

Ferry stands still for three days

   The operator of the [3]ferry said that the strike had cost it three
   million, a sum that the union of the [4]dockers at once dismissed as
   a fantasy, because most of the ships had been sent to other ports.

   In a statement the chief executive said that more than forty people
   had been affected by the strike on Thursday night. [boat.jpg]

References

   1. https://a.example/
   2. https://a.example/news
   3. https://a.example/ferry
   4. https://a.example/dockers
"""
NOTES = """The bridge was closed in May [1] and opened again in June [2], the town said.

It had cost three million [3], most of it for the piers, which stand in salt water.

References

[1] https://a.example/closed
[2] https://a.example/open
[3] https://a.example/cost
"""


def test_numbers_become_links() -> None:
    article = cleaned(DUMP)
    assert article.shape == "text-dump"
    assert "operator of the ferry said" in article.text
    links = {article.text[i.start : i.end]: i.target for i in article.inlines}
    assert links["ferry"] == "https://a.example/ferry"
    assert links["dockers"] == "https://a.example/dockers"
    assert "[" not in article.text
    assert "a.example" not in article.text


def test_each_is_an_edit_that_can_be_refused() -> None:
    assert "[3] " in [edit.removed for edit in edits(RULE, DUMP)] or "[3]" in [
        edit.removed for edit in edits(RULE, DUMP)
    ]
    assert "[3]ferry" in refused(RULE, DUMP).text


def test_numbers_of_notes_stay() -> None:
    article = cleaned(NOTES)
    assert article.shape != "text-dump"
    assert "in May [1] and" in article.text
