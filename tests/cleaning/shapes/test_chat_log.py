"""Conversations keep who says what; minutes with times are no conversation."""

from __future__ import annotations

import pytest

from desk.cleaning import clean_text
from desk.cleaning.shapes import chat_log, recognised

SAID = [
    ("Ann Lee", "The ferry is late."),
    ("王明", "渡轮又晚了。"),
    ("Ann Lee", "Again?"),
    ("王明", "是的。"),
]
FORMS = {
    "whatsapp": "[18/03/2025, 09:0{n}:12] {who}: {words}\n",
    "android": "18/03/2025, 09:0{n} - {who}: {words}\n",
    "wechat": "{who} 2025-03-18 09:0{n}:12\n{words}\n\n",
    "moment first": "2025-03-18 09:0{n}:12 {who}\n{words}\n\n",
    "line": "09:0{n}\t{who}\t{words}\n",
}


@pytest.mark.parametrize("form", FORMS)
def test_every_message_says_who_says_it(form: str) -> None:
    text = "".join(
        FORMS[form].format(n=n, who=who, words=words) for n, (who, words) in enumerate(SAID)
    )
    cleaned = clean_text(text)
    assert cleaned.text.split("\n") == [f"{who}: {words}" for who, words in SAID]
    assert "09:01" in "".join(repair.removed for repair in cleaned.repairs)


@pytest.mark.parametrize(
    "text",
    [
        "王明 2025-03-18 09:00\n渡轮又晚了，公司没有说明原因。\n" * 1,
        "09:00: The meeting begins.\n09:10: The mayor speaks.\n09:30: Nobody answers her.\n",
        "2025-03-18 09:00 来源：新华社\n渡轮又晚了。\n2025-03-18 09:10 来源：中新社\n没有说明。\n",
    ],
)
def test_moments_alone_make_no_conversation(text: str) -> None:
    assert recognised(text) is not chat_log
