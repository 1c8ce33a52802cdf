import pytest

from desk.cleaning import clean
from desk.model import CODE

SENTENCE = "The committee met again on Tuesday, and it agreed, after a long debate, on the plan. "
PAGE = (
    '<!doctype html><html><body><div class="header"><img src="/logo.png" alt="">'
    '<a href="/">Home</a></div><article><h1>The plan</h1>{body}</article>'
    '<div class="footer"><img src="/mark.png" alt=""><a href="/about">About the paper</a></div>'
    "</body></html>"
)


def test_parts_that_begin_with_a_picture_are_cut_one_by_one():
    body = "".join(f"<p>{SENTENCE * 3}</p>" for _ in range(6))
    cleaned = clean(PAGE.format(body=body).encode(), "page.html")
    cuts = [repair for repair in cleaned.repairs if repair.removed and not repair.inserted]
    assert SENTENCE.strip() in cleaned.text
    assert any("Home" in cut.removed for cut in cuts)
    assert not any("committee" in cut.removed for cut in cuts)


CODE_LINES = ["def f(a):", "    b = a", "", "    if b:", "        return 1", "", "", "    return 2"]
WORDS = "The ferry company has named no reason, and it will not say when ships will sail again."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "a.html",
            f"<html><body><h1>T</h1><p>{WORDS}</p><pre>{{}}</pre><p>{WORDS}</p></body></html>",
        ),
        ("a.md", f"# T\n\n{WORDS}\n\n```\n{{}}\n```\n\n{WORDS}\n"),
        ("a.rst", f"The ferry\n=========\n\n{WORDS} So::\n\n    {{}}\n\n{WORDS}\n\n.. note:: x\n"),
        (
            "a.rst",
            f"The ferry\n=========\n\n{WORDS}\n\n.. code-block:: python\n\n    {{}}\n\n{WORDS}\n",
        ),
        (
            "a.org",
            (
                f"#+title: T\n#+author: Ada Holm\n\n* Part\n\n{WORDS}\n\n"
                f"#+begin_src python\n{{}}\n#+end_src\n\n{WORDS}\n"
            ),
        ),
    ],
)
def test_program_text_keeps_its_blank_lines_and_indents(name: str, text: str) -> None:
    between = "\n    " if name == "a.rst" else "\n"
    cleaned = clean(text.format(between.join(CODE_LINES)).encode(), name)
    lines = [cleaned.text[b.start : b.end] for b in cleaned.blocks if b.kind == CODE]
    assert lines == CODE_LINES
    assert cleaned.text.split("\n") == [cleaned.text[b.start : b.end] for b in cleaned.blocks]
    assert len(cleaned.places) == len(cleaned.text)
