"""Names that a text glosses itself become one token in every script."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk.ledger.closeness import closeness
from desk.ledger.names import bridges
from tests.ledger.scopes import scope


def test_a_quoted_name_is_the_whole_name():
    found = bridges(["名为“星際之門”（Stargate）的项目。"])
    assert found["星际之门"] == found["stargate"]


def test_an_unquoted_name_is_what_is_said_again():
    found = bridges(["美国甲骨文（Oracle）宣布扩建。甲骨文称进展顺利。甲骨文没有评论。"])
    assert found["甲骨文"] == found["oracle"]


def test_the_end_of_a_description_is_no_name():
    assert "公司" not in bridges(["一家公司（Acme）说。公司很大。公司很小。"])


def test_an_alias_of_the_reader_stands_for_the_name():
    found = bridges([], {"奥特曼": "Sam Altman", "奧爾特曼": "Sam Altman"})
    assert found["奥特曼"] == found["奥尔特曼"] == found["sam altman"]


def test_two_scripts_and_two_languages_come_close():
    found = scope(
        "A\n“星際之門”（Stargate）項目將耗資500億美元。",
        "B\nStargate will cost $40 billion.",
        "C\n苹果出口额60亿美元。",
    )
    near = closeness(found)
    assert near.alike(0, 1) > near.alike(1, 2) == 0


@given(st.lists(st.text(alphabet="星际之门(Stargate)（）“”\n𠮷 ", max_size=60), max_size=4))
def test_no_text_does_harm(texts):
    assert all(name and token.startswith("=") for name, token in bridges(texts).items())
