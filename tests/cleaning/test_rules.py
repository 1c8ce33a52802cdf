"""Each rule on the damage it mends, and on honest text that only looks like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desk.cleaning import clean_text
from desk.cleaning.rules import (
    double_encoding,
    escaped_entities,
    glossed_traditional,
    half_width_marks,
    invisible_characters,
    shifted_bytes,
)
from desk.cleaning.rules.wrapped_targets import unwrapped

if TYPE_CHECKING:
    from pathlib import Path


def mended(rule: object, text: str) -> str:
    """Return the text with the edits of one rule made."""
    for edit in sorted(rule.edits(text), reverse=True):
        text = text[: edit.start] + edit.inserted + text[edit.end :]
    return text


def test_pinyin_behind_characters_goes() -> None:
    assert mended(glossed_traditional, "關(guān)於數(shù)據(jù)") == "關於數據"


@pytest.mark.parametrize(
    "honest",
    [
        "性别(gender)、阶级(class)、种族(race)",
        "關(guān)於一個字",
        "文（thèse）、學（école）、家（crème）",
        "他叫仝(tóng)卓",
    ],
)
def test_remarks_in_brackets_and_single_glosses_stay(honest: str) -> None:
    assert mended(glossed_traditional, honest) == honest


@pytest.mark.parametrize("following", "孙正义马特日软中国我他")
def test_bytes_out_of_phase_come_back(following: str) -> None:
    honest = f"“时代开始了。”{following}说。"
    data = "。”".encode("gbk") + following.encode("gbk")
    damaged = "?" + data[1:].decode("gbk", "ignore").replace("！", "!")
    shifted = honest.replace(f"。”{following}", damaged)
    if following.encode("gbk")[1] < 0x80:
        assert mended(shifted_bytes, shifted) == honest
    else:
        assert mended(shifted_bytes, shifted) in (honest, shifted)


@pytest.mark.parametrize(
    "honest", ["他问：“真的?!”她说。", "What?!B", "没有引号?!睂O在此", "真的?!?\n"]
)
def test_honest_question_marks_stay(honest: str) -> None:
    assert mended(shifted_bytes, honest) == honest


def test_folded_punctuation_is_unfolded() -> None:
    folded = "软银表示,将投资5,000亿美元(约合人民币),OpenAI也参与:真的吗?见https://a.b/?c=d,e"
    assert mended(half_width_marks, folded) == (
        "软银表示，将投资5,000亿美元（约合人民币），OpenAI也参与：真的吗？见https://a.b/?c=d,e"
    )


@pytest.mark.parametrize(
    "honest",
    [
        "软银，表示，将投资(AI)，时间12:30。但,一处例外。",
        "SoftBank said, on Tuesday: yes!",
        "比分3:2,共5,000人",
    ],
)
def test_text_that_is_not_folded_stays(honest: str) -> None:
    assert mended(half_width_marks, honest) == honest


def test_entities_escaped_twice_are_read_and_others_stay() -> None:
    assert mended(escaped_entities, "&quot;钱&amp;quot;在&nbsp;哪") == '"钱"在 哪'
    assert mended(escaped_entities, "AT&T ?a=1&copy=2 R&D;") == "AT&T ?a=1&copy=2 R&D;"


def test_text_read_in_another_encoding_comes_back() -> None:
    words = "软银表示，将投资。"
    assert mended(double_encoding, words.encode().decode("latin-1")) == words
    assert mended(double_encoding, "“café”".encode().decode("cp1252", "ignore")) != ""
    honest = "naïve café, Ångström, £5 – ‘so’; 软银集团表示，将投资五千亿美元。"
    assert mended(double_encoding, honest) == honest


def test_what_cannot_be_seen_goes_and_emoji_stay_whole() -> None:
    assert mended(invisible_characters, "软\u200b银\x00\ufeff") == "软银"
    assert mended(invisible_characters, "👩\u200d💻 नमस्\u200dते") == "👩\u200d💻 नमस्\u200dते"
    assert mended(invisible_characters, "\ud83d") == "\ufffd"


@pytest.mark.parametrize(
    ("wrapped", "plain"),
    [
        ("https://images.weserv.nl/?url=a.example/b.jpg", "https://a.example/b.jpg"),
        ("https://www.google.com/url?q=https%3A%2F%2Fa.example%2Fx&sa=D", "https://a.example/x"),
        ("https://i0.wp.com/a.example/b.jpg?w=300", "https://a.example/b.jpg"),
        ("https://a.example/x?utm_source=y&id=3&fbclid=z", "https://a.example/x?id=3"),
        ("https://a.example/x?id=3", "https://a.example/x?id=3"),
        (
            "https://l.facebook.com/l.php?u=javascript:alert(1)",
            "https://l.facebook.com/l.php?u=javascript:alert(1)",
        ),
    ],
)
def test_addresses_are_unwrapped(wrapped: str, plain: str) -> None:
    assert unwrapped(wrapped) == plain


def test_damage_that_cannot_be_undone_is_pointed_at() -> None:
    cleaned = clean_text("标题\n\n软银\ufffd\ufffd表示，将投资五千亿美元，用于数据中心。\n")
    flagged = [repair for repair in cleaned.repairs if repair.rule == "damaged_characters"]
    assert [(repair.removed, repair.inserted) for repair in flagged] == [("\ufffd\ufffd",) * 2]


def test_lines_above_a_plain_text_become_fields() -> None:
    cleaned = clean_text(
        "海边小城要不要建风电场\n\n2025年3月4日 09:15  来源：海角晚报\n记者 林默\n\n"
        "小城的居民周一晚上开会讨论风电场，会议开到半夜。\n\n市长说，投票将在五月举行，人人都可以来。\n"
    )
    assert cleaned.title == "海边小城要不要建风电场"
    assert (cleaned.outlet, cleaned.byline) == ("海角晚报", "林默")
    assert cleaned.published == "2025-03-04T09:15"
    assert len(cleaned.blocks) == 2


def test_a_plain_text_of_short_last_lines_loses_none_of_them() -> None:
    poem = (
        "清晨\n\n海面上起了雾，渔船还没有回来，人们站在码头上等着。\n\n灯亮着\n风停了\n他们回来了\n"
    )
    assert clean_text(poem).text.endswith("他们回来了")


def test_lines_wrapped_at_a_width_are_joined() -> None:
    cleaned = clean_text(
        "The ledger of the harbour\n\nBy Jane Doe\n\n"
        "Less than a day after the mayor stood beside three executives and\n"
        "announced the largest building project in the town's history, one of\n"
        "her closest allies said that it could not be paid for by anybody.\n\n"
        "The project is to cost five hundred million over the next four years,\n"
        "and one hundred million of it at once. The bank is to find the money\n"
        "and the town is to pay.\n"
    )
    assert len(cleaned.blocks) == 2
    assert cleaned.byline == "Jane Doe"


def test_every_rule_has_a_test_of_its_name() -> None:
    from pathlib import Path

    from desk import plugs
    from desk.cleaning import rules

    tests = {path.stem for path in Path(__file__).with_name("rules").glob("test_*.py")}
    assert tests == {f"test_{name}" for name in plugs.names(rules)}


def test_every_rule_gives_a_reason_in_words_and_a_phase_that_is_known() -> None:
    from desk import plugs
    from desk.cleaning import rules
    from desk.cleaning.pipeline import FRAMING, WORDING

    for module in plugs.modules(rules):
        assert module.PHASE in (*WORDING, *FRAMING)
        assert module.REASON
        assert hasattr(module, "edits" if module.PHASE in WORDING else "apply")


NEW_RULE = '''
"""Laughter goes."""
from desk.cleaning.story import Edit
PHASE = "repair"
REASON = "laughter"


def edits(text):
    at = text.find("哈哈")
    if at >= 0:
        yield Edit(at, at + 2, "")
'''


def test_a_rule_that_is_dropped_in_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desk import plugs
    from desk.cleaning import pipeline, rules

    (tmp_path / "laughter.py").write_text(NEW_RULE, "utf-8")
    known, found = plugs.names, plugs.names(rules)
    monkeypatch.setattr(rules, "__path__", [*rules.__path__, str(tmp_path)])
    monkeypatch.setattr(
        plugs, "names", lambda package: [*found, "laughter"] if package is rules else known(package)
    )
    pipeline._rules.cache_clear()
    try:
        cleaned = clean_text("标题\n\n市长哈哈大笑，说数字错了，实际上要七亿元，没有人问过。\n")
    finally:
        pipeline._rules.cache_clear()
    assert cleaned.text.startswith("市长大笑")
    assert [(r.rule, r.removed) for r in cleaned.repairs] == [("laughter", "哈哈")]
