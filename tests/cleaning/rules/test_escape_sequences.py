"""Letters written as escapes are letters again; paths, formats and addresses keep theirs."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, edits, refused

RULE = "escape_sequences"


def text(words: str) -> str:
    return "标题\n\n" + "\n\n".join(STORY) + f"\n\n据{words}的报道说。\n"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"\u8f6f\u94f6", "软银"),
        (r"\u{8f6f}\u{1f600}", "软😀"),
        (r"\ud83d\ude00", "😀"),
        ("%u8F6F%u94F6", "软银"),
        ("<U+8F6F><U+94F6>", "软银"),
        ("%E8%BD%AF%E9%93%B6", "软银"),
        (r"\xe8\xbd\xaf", "软"),
        ("=E8=BD=AF=E9=93=B6", "软银"),
        ("It\\u2019s", "It’s"),
    ],
)
def test_escapes_become_what_they_stand_for(written: str, meant: str) -> None:
    assert f"据{meant}的报道说。" in cleaned(text(written)).text


@pytest.mark.parametrize(
    "honest",
    [
        r"C:\users\new",
        r"\ubuntu",
        "100%达标",
        "https://a.example/%E8%BD%AF%E9%93%B6",
        "a=E8",
        r"\ud83d",
        r"\u0041",
        "%C3%A9",
    ],
)
def test_what_only_looks_like_an_escape_stays(honest: str) -> None:
    assert edits(RULE, text(honest)) == []


def test_quotation_marks_that_are_all_escaped_are_not_escaped_any_more() -> None:
    assert '他说"好"，她说"不"' in cleaned(text(r"他说\"好\"，她说\"不\"")).text
    assert edits(RULE, text(r'他说\"好\"，她说"不"')) == []


def test_it_is_told_and_can_be_refused() -> None:
    source = text(r"\u8f6f\u94f6")
    (edit,) = edits(RULE, source)
    assert (source[edit.start : edit.end], edit.inserted) == (r"\u8f6f\u94f6", "软银")
    assert r"\u8f6f\u94f6" in refused(RULE, source).text
