"""Conversations keep who says what; minutes with times are no conversation."""

from __future__ import annotations

import pytest

from desk.cleaning import clean_text
from desk.cleaning.shapes import chat_log, recognised
from desk.model import POST

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
    "a meeting": "{who}  00:0{n}\n{words}\n\n",
    "line": "09:0{n}\t{who}\t{words}\n",
}


@pytest.mark.parametrize("form", FORMS)
def test_every_message_says_who_says_it_and_when(form: str) -> None:
    text = "".join(
        FORMS[form].format(n=n, who=who, words=words) for n, (who, words) in enumerate(SAID)
    )
    cleaned = clean_text(text, "The ferry group.txt")
    said = [line for line in text.splitlines() if line]
    assert cleaned.text.split("\n") == said
    assert {block.kind for block in cleaned.blocks} == {POST}
    assert cleaned.title == "The ferry group"


def test_the_last_messages_are_messages_however_short() -> None:
    said = [*SAID, ("王明", "[图片]"), ("Ann Lee", "好的"), ("王明", "关注")]
    text = "".join(
        FORMS["wechat"].format(n=n, who=who, words=words) for n, (who, words) in enumerate(said)
    )
    assert clean_text(text).text.split("\n") == [line for line in text.splitlines() if line]


def test_the_notice_of_the_messenger_is_cut_and_told() -> None:
    notice = "18/03/2025, 08:58 - Messages and calls are end-to-end encrypted. Tap to learn more.\n"
    text = notice + "".join(
        FORMS["android"].format(n=n, who=who, words=words) for n, (who, words) in enumerate(SAID)
    )
    cleaned = clean_text(text)
    assert "encrypted" not in cleaned.text
    assert any("encrypted" in repair.removed for repair in cleaned.repairs)


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


def test_what_stands_above_is_kept_its_first_line_the_title() -> None:
    above = "The harbour meeting\nMon, Apr 7, 2025 9:00AM\nSPEAKERS\nAnn Lee, 王明\n\n"
    text = above + "".join(
        FORMS["a meeting"].format(n=n, who=who, words=words) for n, (who, words) in enumerate(SAID)
    )
    cleaned = clean_text(text)
    assert cleaned.title == "The harbour meeting"
    assert cleaned.published.startswith("2025-04-07")
    assert cleaned.text.split("\n")[:3] == [line for line in above.split("\n") if line][1:]


def test_a_list_of_news_with_the_newest_first_is_no_conversation() -> None:
    names = ("港口消息", "岛上新闻")
    listed = "".join(
        f"{names[n % 2]} 2025-03-{18 - n} 09:41:17\n渡轮公司公布第{n}条新的航线和票价。\n"
        for n in range(6)
    )
    assert chat_log.reads(listed, "page.txt") == 0
