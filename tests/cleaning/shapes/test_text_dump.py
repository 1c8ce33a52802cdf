"""What text browsers print is read as its page; a list of notes under a text is not one."""

from __future__ import annotations

import pytest

from desk.cleaning import clean_text
from desk.cleaning.shapes import recognised, text_dump
from tests.cleaning.structured_documents import EN, EN_BODY, ZH, ZH_BODY


def dump(title: str, body: tuple[str, ...], hidden: bool = False) -> str:
    """A page as lynx prints it, one link in each paragraph."""
    rows = [
        "   #[1]alternate",
        "",
        "   [2]Home [3]News",
        "     * [4]Sport",
        "     * [5]Weather",
        "",
    ]
    rows += [title, ""]
    for number, words in enumerate(body, 6):
        rows += ["   " + line for line in _broken(f"[{number}]{words}", 72)] + [""]
    rows += ["   (BUTTON) Share", "   ____________________", "", "References", ""]
    count = 5 + len(body)
    if hidden:
        rows.append("   Visible links:")
    rows += [f"{n:4}. https://a.example/{n}" for n in range(1, count + 1)]
    if hidden:
        rows += ["   Hidden links:", f"{count + 1:4}. https://a.example/hidden"]
    return "\n".join(rows) + "\n"


def _broken(text: str, width: int) -> list[str]:
    """Break at spaces, and between ideographs."""
    import re

    rows, row = list[str](), ""
    for piece in re.findall("[\u2e80-\uffff]|[^\\s\u2e80-\uffff]+|\\s+", text):
        if len((row + piece).rstrip()) > width:
            rows.append(row.rstrip())
            row = ""
        row += piece if row or not piece.isspace() else ""
    return [*rows, row.rstrip()]


@pytest.mark.parametrize(("title", "body"), [(EN, EN_BODY), (ZH, ZH_BODY)])
@pytest.mark.parametrize("hidden", [False, True])
def test_paragraphs_are_whole_and_the_list_is_gone(
    title: str, body: tuple[str, ...], hidden: bool
) -> None:
    cleaned = clean_text(dump(title, body, hidden))
    assert cleaned.shape == text_dump.SHAPE
    words = cleaned.text.split("\n")
    assert [paragraph for paragraph in body if paragraph not in words] == []
    assert "a.example" not in cleaned.text
    assert "BUTTON" not in cleaned.text
    assert {inline.target for inline in cleaned.inlines} >= {"https://a.example/7"}


def test_what_was_taken_out_is_told() -> None:
    cleaned = clean_text(dump(EN, EN_BODY))
    told = "".join(repair.removed for repair in cleaned.repairs)
    assert "https://a.example/9" in told
    assert "(BUTTON) Share" in told


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(EN_BODY) + "\n\n1. First thing\n2. Second thing\n3. Third thing\n4. Last thing\n",
        "[1] 这是说明。\n\n" + "\n".join(ZH_BODY) + "\n[2] 完",
        "\n".join(f"{words} [{n}]" for n, words in enumerate(EN_BODY, 1))
        + "\n\nReferences\n\n"
        + "\n".join(f"[{n}] https://a.example/{n}" for n in range(1, 6)),
    ],
)
def test_lists_and_notes_of_a_text_are_left(text: str) -> None:
    assert recognised(text) is not text_dump
    assert recognised(text).SHAPE != "json"
