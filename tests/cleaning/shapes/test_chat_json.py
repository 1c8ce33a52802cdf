"""Every message of a conversation in JSON is read, with who wrote it and when."""

from __future__ import annotations

import json
from typing import Any

import pytest

from desk.cleaning import Cleaned, clean_all
from desk.model import POST

SAID = [
    ("Ann Lee", "The ferry is late. Nobody at the quay knows why, and the office is closed."),
    ("王明", "渡轮又晚了。𠮷"),
    ("Ann Lee", "Again?"),
    ("王明", "是的。公司没有说明原因，港口的居民只好绕道。"),
]


def telegram(n: int, who: str, words: str) -> dict[str, Any]:
    marked: Any = [words[:4], {"type": "bold", "text": words[4:6]}, words[6:]] if n == 3 else words
    return {
        "id": n,
        "type": "message",
        "date": f"2025-03-18T09:0{n}:00",
        "date_unixtime": f"174226320{n}",
        "from": who,
        "from_id": f"user{n}",
        "text": marked,
        "text_entities": [{"type": "plain", "text": words}],
    }


def network(n: int, who: str, words: str) -> dict[str, Any]:
    account = {"username": f"u{n}", "display_name": who, "note": "<p>Reporter in the north.</p>"}
    return {
        "id": str(n),
        "created_at": f"2025-03-18T09:0{n}:00",
        "in_reply_to_id": str(n - 1),
        "content": f"<p>{words}</p>",
        "account": account,
    }


def office(n: int, who: str, words: str) -> dict[str, Any]:
    return {
        "type": "message",
        "user": who,
        "ts": f"174228840{n}.000100",
        "text": words,
        "thread_ts": "1",
    }


FORMS = {
    "telegram": {
        "name": "The ferry group",
        "messages": [
            {"id": 0, "type": "service", "date": "2025-03-18T08:00:00", "actor": "Ann Lee",
             "action": "create_channel", "title": "x", "text": ""},
            *(telegram(n, *said) for n, said in enumerate(SAID)),
        ],
    },
    "network": {"ancestors": [], "descendants": [network(n, *said) for n, said in enumerate(SAID)]},
    "office": [office(n, *said) for n, said in enumerate(SAID)],
}  # fmt: skip


def read(value: Any, name: str = "The ferry group.json") -> list[Cleaned]:
    return clean_all(json.dumps(value, ensure_ascii=False).encode(), name)


def lines(cleaned: Cleaned) -> list[str]:
    return [cleaned.text[block.start : block.end] for block in cleaned.blocks]


@pytest.mark.parametrize("form", FORMS)
def test_every_message_is_read_under_its_name_and_moment(form: str) -> None:
    (cleaned,) = read(FORMS[form])
    assert {block.kind for block in cleaned.blocks} == {POST}
    assert lines(cleaned)[1::2] == [words for _, words in SAID]
    heads = lines(cleaned)[::2]
    assert [
        head.startswith(f"{who} 2025-03-18T") for head, (who, _) in zip(heads, SAID, strict=True)
    ]
    assert cleaned.title == "The ferry group"
    assert cleaned.published.startswith("2025-03-18T09:0")


def test_a_thread_of_one_author_is_known_by_its_first_sentence() -> None:
    thread = [network(n, "Ann Lee", words) for n, (_, words) in enumerate(SAID)]
    (cleaned,) = read({"descendants": thread})
    assert (cleaned.title, cleaned.byline) == ("The ferry is late.", "Ann Lee")


def test_what_a_message_passes_on_is_told_from_its_own_words() -> None:
    passed = telegram(1, "Harbour Post", "The company says no more than that.") | {"id": 9}
    value = {
        "messages": [telegram(0, *SAID[0]) | {"forwarded_message": passed}, telegram(2, *SAID[1])]
    }
    (cleaned,) = read(value)
    assert lines(cleaned)[1:4] == [
        SAID[0][1],
        "Harbour Post 2025-03-18T09:01:00",
        "The company says no more than that.",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_all_else_is_told_as_cut(form: str) -> None:
    text = json.dumps(FORMS[form], ensure_ascii=False)
    (cleaned,) = read(FORMS[form])
    gone = sum(len(repair.removed) for repair in cleaned.repairs)
    assert gone + len(cleaned.text) >= len(text) - 8 * len(SAID)


def test_articles_with_titles_are_no_messages() -> None:
    articles = [
        {"title": f"Ferry {n}", "author": who, "date": "2025-03-18", "content": f"{words} " * 12}
        for n, (who, words) in enumerate(SAID)
    ]
    assert len(read({"messages": articles})) == len(SAID)


def test_a_post_and_the_one_it_quotes_are_told_apart() -> None:
    post = network(1, *SAID[0]) | {"reblogs_count": 3, "source": "iPhone客户端"}
    quoting = {"ok": 1, "data": post | {"quoted_status": network(2, "王明", SAID[3][1])}}
    (cleaned,) = read(quoting)
    assert [
        (block.level, line) for block, line in zip(cleaned.blocks, lines(cleaned), strict=True)
    ] == [
        (1, "Ann Lee 2025-03-18T09:01:00"),
        (1, SAID[0][1]),
        (2, "王明 2025-03-18T09:02:00"),
        (2, SAID[3][1]),
    ]
    assert (cleaned.title, cleaned.byline, cleaned.outlet) == ("The ferry is late.", "Ann Lee", "")


def test_the_page_a_post_points_at_gives_it_no_title() -> None:
    card = {"title": "Ferries of the north", "url": "https://a.example/1"}
    (cleaned,) = read(network(1, *SAID[0]) | {"card": card})
    assert (cleaned.title, cleaned.byline) != ("Ferries of the north", "")
    assert cleaned.byline == "Ann Lee"
