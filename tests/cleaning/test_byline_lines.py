"""The line beside a headline that tells who wrote it."""

from __future__ import annotations

import pytest

from desk.cleaning.byline_lines import beside_date, told, waits


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("By Ann Lee | May 5, 2020", [("byline", "Ann Lee")]),
        ("06.11.2023 13:30 von Olga", [("byline", "Olga")]),
        (
            "Von Katrin Behrens und Jonas Vogt, Berlin",
            [("byline", "Katrin Behrens und Jonas Vogt")],
        ),
        ("par Florence Audier , le 15 septembre 2009", [("byline", "Florence Audier")]),
        ("By Laura Pine, CNN", [("byline", "Laura Pine"), ("outlet", "CNN")]),
        (
            "By Ann Lee and Bo Berg, REUTERS",
            [("byline", "Ann Lee and Bo Berg"), ("agency", "Reuters")],
        ),
        ("By The Associated Press", [("agency", "AP")]),
        ("浙江在线记者 周慧敏 通讯员 吴强", [("byline", "周慧敏、吴强"), ("outlet", "浙江在线")]),
        ("本报记者 黄思源 实习生 何苗", [("byline", "黄思源、何苗")]),
        (
            "經濟日報 記者尹慧中、簡永祥／台北報導",
            [("byline", "尹慧中、簡永祥"), ("outlet", "經濟日報")],
        ),
        ("文　林怡君　發布時間：2024-09-12　瀏覽數：12,345", [("byline", "林怡君")]),
        ("박지훈 기자", [("byline", "박지훈")]),
    ],
)
def test_who_wrote_is_read_in_many_orders(line: str, fields: list[tuple[str, str]]) -> None:
    assert told(line) == fields


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the dam had failed",
        "By continuing you agree to our terms",
        "Von der Leyen besucht Kiew am 5. Mai 2020",
        "记者今天从市政府获悉",
        "文化中国",
        "",
    ],
)
def test_a_sentence_that_begins_so_tells_nobody(line: str) -> None:
    assert told(line) == []


def test_a_name_beside_a_date_needs_no_word_before_it() -> None:
    assert beside_date("Christian Kahle, 03.11.2023 15:32 Uhr") == [("byline", "Christian Kahle")]
    assert beside_date("Christian Kahle wohnt hier") == []


def test_a_line_that_ends_with_by_waits_for_the_next() -> None:
    assert waits("10.12.2022 18:27 von")
    assert waits("作者:")
    assert not waits("市长告诉记者:")
    assert not waits("He stood by the river")
