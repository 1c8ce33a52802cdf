"""What the last lines of an article ask of a reader."""

from __future__ import annotations

from desk.cleaning import clean
from desk.model import CREDIT
from tests.cleaning.rule import STORY, cleaned, words

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


def test_a_line_that_introduces_what_follows_is_no_credit() -> None:
    text = "海边的风电场\n\n" + "\n\n".join(["小城的居民周一晚上在渔港的礼堂里开会。"] * 3)
    told = "市长林默说，项目要花五亿元，其中一半由银行贷款。"
    cleaned = clean(f"{text}\n\n以下是记者秦默的特写：\n\n{told}\n".encode(), "a.txt")
    kinds = {cleaned.text[b.start : b.end]: b.kind for b in cleaned.blocks}
    assert kinds["以下是记者秦默的特写："] != CREDIT


def test_what_a_professor_says_last_is_no_note_on_the_author() -> None:
    last = "海邊大學勞動關係學院教授林默認為，投票之前應該先把報告公開。"
    text = "海邊的風電場\n\n" + "\n\n".join([*STORY, last]) + "\n"
    assert words(cleaned(text), "credit") == []
