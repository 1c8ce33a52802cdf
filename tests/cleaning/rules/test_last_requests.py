"""What the last lines of an article ask of a reader."""

from __future__ import annotations

from desk.cleaning import clean
from desk.model import CREDIT

BODY = "---\ntitle: Tram\nauthor: Ida Brandt\n---\n" + "".join(
    f"The city council heard on day {i} that the tram would cost more than planned.\n\n"
    for i in range(5)
)


def test_a_request_goes_and_what_is_told_of_the_author_is_a_credit() -> None:
    note = "Ida Brandt covers transport."
    cleaned = clean(f"{BODY}*{note}* Subscribe to our newsletter.\n".encode(), "a.md")
    last = cleaned.blocks[-1]
    assert (last.kind, cleaned.text[last.start : last.end]) == (CREDIT, note)
    assert "Subscribe to our newsletter." in [repair.removed for repair in cleaned.repairs]


def test_a_sentence_that_speaks_of_subscribing_stays() -> None:
    said = "Some 40,000 people subscribe to the newsletter of the union, its secretary said."
    cleaned = clean((BODY + said + "\n").encode(), "a.md")
    assert cleaned.text.endswith(said)


def test_a_note_on_an_author_whom_no_field_names_is_a_credit() -> None:
    note = "Callum Reid is a local democracy reporter."
    last = clean((BODY + note + "\n").encode(), "a.md").blocks[-1]
    assert last.kind == CREDIT


def test_who_was_spoken_of_before_is_no_author() -> None:
    told = "Callum Reid said so.\n\nCallum Reid is a professor in Leeds.\n"
    last = clean((BODY + told).encode(), "a.md").blocks[-1]
    assert last.kind != CREDIT
