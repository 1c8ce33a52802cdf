"""UTF-8 read in another encoding comes back; honest accents and Chinese are left."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, edits, refused

RULE = "double_encoding"
MEANT = "“市长”林默说，数字错了"


def text(words_: str) -> str:
    return "标题\n\n" + "\n\n".join(STORY) + f"\n\n{words_}。\n"


@pytest.mark.parametrize("encoding", ["latin-1", "gb18030"])
def test_what_was_read_wrongly_comes_back(encoding: str) -> None:
    meant = MEANT if encoding == "latin-1" else "软银表示将投"
    damaged = meant.encode().decode(encoding, "ignore")
    assert meant in cleaned(text(damaged)).text


@pytest.mark.parametrize("honest", ["naïve café – £5", "Ångström", "Größe", "“他说”：‘不’…"])
def test_honest_signs_are_left(honest: str) -> None:
    assert edits(RULE, text(honest)) == []


def test_it_is_told_and_can_be_refused() -> None:
    source = text("café".encode().decode("cp1252"))
    (edit,) = edits(RULE, source)
    assert (source[edit.start : edit.end], edit.inserted) == ("Ã©", "é")
    assert "cafÃ©" in refused(RULE, source).text
