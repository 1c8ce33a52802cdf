"""Every message of a conversation saved as a page is read, with who wrote it and when."""

from __future__ import annotations

from desk.cleaning import Cleaned, clean
from desk.cleaning.shapes import chat_page
from desk.model import POST


def message(number: int, who: str, words: str) -> str:
    name = f'<div class="from_name">{who} </div>' if who else ""
    return (
        f'<div class="message default clearfix" id="message{number}"><div class="pull_left">'
        f'<div class="initials">{who[:1]}</div></div><div class="body">'
        f'<div class="pull_right date details" title="18.03.2025 09:0{number}:00 UTC+01:00">'
        f'09:0{number}</div>{name}<div class="text">{words}</div></div></div>'
    )


SAID = (
    ("Ann Lee", "The ferry is late."),
    ("", "Nobody at the quay knows <b>why</b>."),
    ("王明", "渡轮又晚了。𠮷"),
    ("Ann Lee", "Again?"),
)
PAGE = (
    '<!doctype html><html><head><title>Exported Data</title></head><body><div class="page_header">'
    '<div class="text bold">The ferry group</div></div><div class="history">'
    '<div class="message service"><div class="body details">18 March 2025, a group</div></div>'
    + "".join(message(n, *said) for n, said in enumerate(SAID))
    + '<a class="pagination" href="messages2.html">Next messages</a></div></body></html>'
)


def lines(cleaned: Cleaned) -> list[str]:
    return [cleaned.text[block.start : block.end] for block in cleaned.blocks]


def test_every_message_is_read_under_its_name_and_moment() -> None:
    cleaned = clean(PAGE.encode(), "messages.html")
    assert (cleaned.title, cleaned.shape) == ("The ferry group", "chat")
    posts = [line for line, b in zip(lines(cleaned), cleaned.blocks, strict=True) if b.kind == POST]
    assert posts == [
        "Ann Lee 18.03.2025 09:00:00 UTC+01:00",
        "The ferry is late.",
        "Ann Lee 18.03.2025 09:01:00 UTC+01:00",
        "Nobody at the quay knows why.",
        "王明 18.03.2025 09:02:00 UTC+01:00",
        "渡轮又晚了。𠮷",
        "Ann Lee 18.03.2025 09:03:00 UTC+01:00",
        "Again?",
    ]
    assert cleaned.published.startswith("2025-03-18")


def test_what_stands_around_is_cut_and_told() -> None:
    cleaned = clean(PAGE.encode(), "messages.html")
    removed = "\n".join(repair.removed for repair in cleaned.repairs)
    assert "Next messages" in removed
    assert "Next messages" not in cleaned.text


def test_a_page_with_a_message_is_no_conversation() -> None:
    page = (
        '<html><body><div class="message">Saved.</div><p class="author">Ann Lee</p></body></html>'
    )
    assert not chat_page.reads(page, "a.html")
