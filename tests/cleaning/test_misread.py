"""Text read in the wrong encoding is told from honest text, and turned back."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desk.cleaning import misread
from desk.cleaning.rules import double_encoding

CHINESE = st.text(st.sampled_from("市长林默说项目要花五亿元，其中一半由银行贷款。“”软"), min_size=4)


@given(
    words=st.text(st.sampled_from("éüñ’“”—…软银ßàç"), min_size=1),
    name=st.sampled_from(misread.SINGLE),
)
def test_utf_8_comes_back_from_every_encoding_of_one_byte(words: str, name: str) -> None:
    # `ç——` is honestly `痗` misread, so that nobody can tell whether it was misread twice.
    assume(not misread.codec(name).utf8.fullmatch(words))
    letters = (bytes([octet]).decode(name, "ignore") or chr(octet) for octet in words.encode())
    damaged = "".join(letters)
    assert misread.codec(name).utf8.fullmatch(damaged)
    assert misread.from_single(damaged, name) == words


@given(words=CHINESE)
def test_what_comes_back_from_gbk_is_what_was_written(words: str) -> None:
    damaged = words.encode().decode("gb18030", "replace")
    meant = misread.from_chinese(damaged, known=True)
    left = iter(words)
    assert all(sign in left for sign in meant if sign != misread.LOST)


@given(words=CHINESE)
def test_honest_chinese_is_nothing_else(words: str) -> None:
    assert misread.from_chinese(words) == ""
    assert all(edit.inserted == "" for edit in double_encoding.edits(f"{words}，{words}。"))


@pytest.mark.parametrize("name", ["gb18030", "big5hkscs"])
def test_bytes_of_chinese_say_which_encoding_they_are_in(name: str) -> None:
    words = "市民在海角的大街上看中文" if name == "gb18030" else "市民在海角的大街上看電影與書"
    assert misread.from_western(words.encode(name)) == words


def test_of_a_sign_that_lost_a_byte_a_mark_stays() -> None:
    damaged = "将投资五千亿美元".encode()[:-1].decode("gb18030", "replace")
    assert misread.from_chinese(damaged) == "将投资五千亿美" + misread.LOST


def test_what_no_program_should_have_written_is_not_sane() -> None:
    assert misread.sane("软银’\u200b 😀")
    assert not any(map(misread.sane, ("", "\x81", "\ue000", "\ufffd", "\ud800")))
