"""What a program did to a text to send it is undone, told, and left where it is meant."""

from __future__ import annotations

import quopri
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.cleaning import clean, clean_text
from desk.cleaning.transport import undone
from tests.cleaning.clean_texts import CLEAN

TITLE = "渡轮停航三天 𠮷"
SAID = (
    "The ferry company has named no reason, and it will not say when ships will sail again.",
    "“We heard it on the radio,” said Ada Holm, who runs a café beside the quay = the last one.",
    "公司没有说明原因，港口的居民只好绕道。",
)
WHOLE = "\n\n".join((TITLE, *SAID))


def struck(words: str) -> str:
    return "".join(f"{letter}\b{letter}" for letter in words)


FORMS = {
    "quoted_printable": quopri.encodestring(WHOLE.encode()).decode(),
    "escaped_lines": quote(WHOLE),
    "escaped_lines, with plus": quote_plus(WHOLE),
    "written_breaks": WHOLE.replace('"', '\\"').replace("\n", "\\n"),
    "written_breaks, in marks": '"' + WHOLE.replace("\n", "\\r\\n") + '"',
    "terminal_colours": f"\x1b[1;32m{TITLE}\x1b[0m\n\n" + "\n\n".join(SAID),
    "terminal_colours, torn": f"[1;32m{TITLE}[0m\n\n[33m{SAID[0]}[0m\n\n" + "\n\n".join(SAID[1:]),
    "overstruck": "\n\n".join((struck(TITLE), "_\b" + "_\b".join(SAID[0]), *SAID[1:])),
}


@pytest.mark.parametrize("form", FORMS)
def test_the_text_is_read_as_it_was_before(form: str) -> None:
    cleaned = clean(FORMS[form].encode(), "a.txt")
    assert cleaned.title == TITLE
    assert cleaned.text.split("\n") == list(SAID)
    rule = form.partition(",")[0]
    assert any(repair.rule == rule and repair.removed for repair in cleaned.repairs)


@pytest.mark.parametrize("form", FORMS)
def test_what_is_refused_stays(form: str) -> None:
    text = FORMS[form]
    rule = form.partition(",")[0]
    again = clean_text(text, "a.txt", frozenset({(rule, 0, len(text))}))
    assert not any(repair.rule == rule for repair in again.repairs)


@given(st.text(max_size=400))
def test_all_that_is_changed_is_told(text: str) -> None:
    found = undone(text, 0, frozenset())
    if found is None:
        return
    strand, repairs = found
    assert len(strand.text) - len(text) == sum(len(r.inserted) - len(r.removed) for r in repairs)


@pytest.mark.parametrize("text", ["\n\n".join(texts) for texts in CLEAN.values()], ids=CLEAN.keys())
def test_nothing_is_undone_in_clean_text(text: str) -> None:
    assert undone(text, 0, frozenset()) is None


@pytest.mark.parametrize(
    "text",
    [
        "Open C:\\new\\names, then C:\\notes and C:\\nothing else, he said.",
        "In LaTeX \\nabla f = 0 and \\newline and \\noindent are three commands.",
        "See https://a.example/?p=12&x=34&y=56 and https://b.example/?a=20%20b%20c%20d%20e%20f.",
        "print('\\033[0m and \\033[1;31m and \\033[4m')",
        "x=20\ny=30\nz=40\nw=50\n" * 5,
        "a list [1m] of widths [2m] and heights [0m] of beams",
        "https://a.example/a%20path%20with%20many%20spaces%20in%20it%20and%20more.html",
    ],
)
def test_what_only_looks_alike_stays(text: str) -> None:
    assert undone(text, 0, frozenset()) is None
