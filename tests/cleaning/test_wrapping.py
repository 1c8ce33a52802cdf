"""Where lines were broken is told from the lines themselves, in any script."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.cleaning import clean_text, wrapping
from desk.cleaning.reading import lines
from tests.cleaning.structured_documents import EN_BODY, ZH_BODY


def _columns(text: str, width: int) -> str:
    rows, row = list[str](), ""
    for letter in text:
        if (
            sum(1 + (c > "\u2e7f") for c in row + letter) > width
            and letter not in "，。、：；”！？"
        ):
            rows.append(row)
            row = ""
        row += letter
    return "\n".join([*rows, row])


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100])
@pytest.mark.parametrize("indent", ["", "   ", "        "])
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_english_paragraphs_are_whole_again(width: int, indent: str, between: str) -> None:
    made = between.join(textwrap.indent(textwrap.fill(p, width), indent) for p in EN_BODY)
    words = clean_text(made).text.split("\n")
    assert sum(paragraph in words for paragraph in EN_BODY) >= (5 if between == "\n\n" else 3)


@pytest.mark.parametrize("width", [38, 60, 76, 80])
@pytest.mark.parametrize("indent", ["", "　　"])
def test_chinese_paragraphs_are_joined_without_a_space(width: int, indent: str) -> None:
    made = "\n\n".join(_columns(indent + paragraph, width) for paragraph in ZH_BODY)
    words = clean_text(made).text.split("\n")
    assert [paragraph for paragraph in ZH_BODY if paragraph not in words] == []


@pytest.mark.parametrize(
    "honest",
    [
        "清晨\n灯亮着\n风停了\n他们回来了\n\n海面上起了雾\n渔船还没有回来\n人们在等\n" * 3,
        "朝辞白帝彩云间，千里江陵一日还。\n两岸猿声啼不住，轻舟已过万重山。\n" * 4,
        "\n".join(
            f"Title of the article number {n} about a harbour" + "s" * (n % 9) for n in range(30)
        ),
        "\n".join(f"2024-01-{n:02} 17 20 33 18 21 40 22 11 90 12 13" for n in range(1, 29)),
        "\n".join(EN_BODY),
    ],
)
def test_lines_that_somebody_meant_are_left(honest: str) -> None:
    assert wrapping.edge(list(lines(honest))) is None


def test_words_with_a_hyphen_of_their_own_keep_it() -> None:
    said = (
        "The report calls the plan cost-effective, and the mayor says that a cost-\n"
        "effective plan is what the town needs after the long and hard winter that\n"
        "it has had, with more snow than in any year that anybody can remember and\n"
        "more damage to roads and bridges than in the ten years before it together.\n\n"
        "Nobody answered her, and so the meeting was closed before it was midnight,\n"
        "which is early for a meeting of this council, as one of the members said.\n"
    )
    assert "a cost-effective plan" in clean_text(said).text


@given(st.text(alphabet="ab 。，中\n[]1-", max_size=300))
def test_no_letter_goes(text: str) -> None:
    blocks = list(lines(text))
    at = wrapping.edge(blocks)
    if at is not None and blocks:
        whole = wrapping.joined([block.strand for block in blocks], at)
        assert "".join(whole.text.split()) == "".join(text.split())


def test_a_short_notice_with_two_breaks_is_whole_again() -> None:
    notice = (
        "FERRY STOPS FOR THREE DAYS\n\n"
        "BAYSIDE, June 12, 2025 -- The harbour office announced today that from\n"
        "Friday no ferry would cross to the south bank before three in the morning.\n\n"
        '"They never counted the people on the pier last week," said Mei Tan, the\n'
        'director. "There were four thousand."\n\n'
        "About the harbour office\nIt runs two ferries.\n"
    )
    words = clean_text(notice).text.split("\n")
    assert words[0].endswith(
        "that from Friday no ferry would cross to the south bank before three in the morning."
    )
    assert any(line.endswith('the director. "There were four thousand."') for line in words)
