"""GBK out of phase comes back where a quotation mark bears witness; honest `?!` stays."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, edits, refused

RULE = "shifted_bytes"
TEXT = (
    f"海边的风电场\n\n{STORY[0]}\n\n市长说，“我们的时代开始了?!睂O正在一旁点头。"
    "\n\n“他们没有钱?!?"
    f"\n\n{STORY[1]}\n"
)


def test_it_comes_back() -> None:
    text = cleaned(TEXT).text
    assert "“我们的时代开始了。”孫正在一旁" in text
    assert "“他们没有钱。”" in text


@pytest.mark.parametrize("honest", ["真的?!”", "What?!B", "没有引号?!睂O在此"])
def test_honest_marks_stay(honest: str) -> None:
    text = f"海边的风电场\n\n{STORY[0]}\n\n他问，{honest}，没有回答。\n\n{STORY[1]}\n"
    assert edits(RULE, text) == []


def test_each_is_told_and_can_be_refused() -> None:
    assert [(e.removed, e.inserted) for e in edits(RULE, TEXT)] == [
        ("?!睂O", "。”孫"),
        ("?!?", "。”"),
    ]
    assert "?!睂O" in refused(RULE, TEXT).text
