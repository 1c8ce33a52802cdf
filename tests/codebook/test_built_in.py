"""The built-in codes can be told apart, with colour and without."""

from __future__ import annotations

from desk.codebook import built_in, fields


def test_codes_differ_in_uid_colour_line_and_key() -> None:
    codes = built_in()
    for name in ("uid", "colour", "colour_dark", "line", "key"):
        assert len({getattr(code, name) for code in codes}) == len(codes) == 3


def test_a_figure_has_a_value_and_a_unit() -> None:
    assert fields("figure") == ("value", "unit")
    assert fields("claim") == fields("a code of the reader's own") == ()
