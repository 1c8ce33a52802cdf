"""Lines broken at a width are paragraphs again; verse and lists are left."""

from __future__ import annotations

from tests.cleaning.rule import cleaned, edits, refused

RULE = "hard_wrapped"
TEXT = (
    "The ledger of the harbour\n\n"
    "Less than a day after the mayor stood beside three executives and\n"
    "announced the largest building project in the town's history, one of\n"
    "her closest allies said that it could not be paid for by anybody.\n\n"
    "The project is to cost five hundred million over the next four years,\n"
    "and one hundred million of it at once. The bank is to find the money\n"
    "and the town is to pay.\n"
)


def test_lines_are_joined_to_paragraphs() -> None:
    article = cleaned(TEXT)
    assert len(article.blocks) == 2
    assert "executives and announced" in article.text


def test_verse_is_left() -> None:
    verse = "清晨\n\n灯亮着\n风停了\n他们回来了\n\n海面上起了雾\n渔船还没有回来\n人们在等\n"
    assert edits(RULE, verse) == []
    assert len(cleaned(verse).blocks) == 6


def test_it_is_told_and_can_be_refused() -> None:
    (edit,) = edits(RULE, TEXT)
    assert TEXT[edit.start : edit.end].startswith("The ledger")
    assert len(refused(RULE, TEXT).blocks) > 2


def test_a_word_broken_at_the_end_of_a_line_is_whole_again() -> None:
    text = (
        "THE HARBOUR COURIER                                     Friday 14 March 2025\n\n"
        "The operator of the ferry said that\nthe strike had cost it a sum the dock-\n"
        "ers' union at once dismissed as a\nfantasy.\n\n"
        "In a statement the chief executive\nsaid that more than forty passengers\n"
        "had been affected by the strike.\n\nPage 3\n"
    )
    article = cleaned(text)
    assert "the dockers' union at once" in article.text
    assert not article.text.endswith("Page 3")
