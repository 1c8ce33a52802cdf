"""Pages of a manual are read as headings and paragraphs."""

from __future__ import annotations

from desk.cleaning import clean
from desk.model import HEADING

PAGE = """GAUGE(1)                   User Commands                   GAUGE(1)

{NAME}
       gauge - read the level of a reservoir

{SYNOPSIS}
       {gauge} [-v] station
       gauge --help

{OPTIONS}
       -v     print the date of the reading too, even when it was made
              just now.

       -q     say nothing.

1.0                            2025-04-07                       GAUGE(1)
"""


def struck(words: str) -> str:
    return "".join(f"{letter}\b{letter}" for letter in words)


def test_a_page_of_a_manual_is_headings_and_paragraphs() -> None:
    names = ("NAME", "SYNOPSIS", "OPTIONS", "gauge")
    for bold in (str, struck):
        text = PAGE.format(**{name: bold(name) for name in names})
        cleaned = clean(text.encode(), "gauge.txt")
        assert cleaned.title == "gauge - read the level of a reservoir"
        lines = [cleaned.text[b.start : b.end] for b in cleaned.blocks]
        assert lines == [
            "NAME",
            "gauge - read the level of a reservoir",
            "SYNOPSIS",
            "gauge [-v] station",
            "gauge --help",
            "OPTIONS",
            "-v     print the date of the reading too, even when it was made just now.",
            "-q     say nothing.",
        ]
        assert [b.kind for b in cleaned.blocks].count(HEADING) == 3
        removed = "\n".join(repair.removed for repair in cleaned.repairs)
        assert "User Commands" in removed
