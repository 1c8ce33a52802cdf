"""An article on paper has all its words, its marks, and its notes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk import verbs
from desk.model import Block
from desk.qt import printing
from desk.qt.reader import CodeLook, Mark
from desk.qt.reader.paper import Matter, Paper, Run, _taken

CODES = (CodeLook("c", "C", "#0072B2", "solid", "Claim"),)


def run_of(text: str, marks: tuple[Mark, ...] = ()) -> Run:
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block("paragraph", at, at + len(line)))
        at += len(line) + 1
    return Run(text, blocks, (), "Hans", marks)


def matter_of(text: str, marks: tuple[Mark, ...] = ()) -> Matter:
    return Matter(run_of(text, marks), run_of(""), run_of(""), "报", CODES)


def laid(paper: Paper) -> Paper:
    for _count in paper.compose():
        pass
    return paper


def lines_of(paper: Paper) -> list[str]:
    found = []
    for sheet in paper.sheets:
        for part in sheet:
            flow = paper.chapters[part.chapter].flow
            piece, start = flow.piece(part.number), flow.starts[part.number]
            for number in range(part.first, part.last):
                low, high = piece.span_of(number)
                found.append(flow.text[start + low : start + high])
    return found


@pytest.mark.parametrize("size", printing.PAPERS.values(), ids=printing.PAPERS)
@pytest.mark.usefixtures("qapp")
def test_every_character_is_on_some_sheet_once_and_inside_it(size):
    text = "\n".join("大坝将在四年内建成，𠮷田说😀。" * n for n in range(1, 40))
    paper = laid(Paper(matter_of(text), *size))
    assert len(paper.sheets) > 1
    assert "".join(lines_of(paper)) == text.replace("\n", "")
    for sheet in paper.sheets:
        for part in sheet:
            leading = paper.chapters[part.chapter].flow.setting_of(part.number).leading
            assert part.y >= paper.top
            assert part.y + (part.last - part.first) * leading <= paper.bottom + 1


@given(left=st.integers(1, 60), fit=st.integers(0, 60), whole=st.booleans())
def test_no_line_stands_alone_at_the_foot_or_the_head_of_a_sheet(left, fit, whole):
    take = _taken(left, fit, whole=whole)
    assert 0 <= take <= left
    if take < left and whole:
        assert take != 1
        assert left - take != 1 or take == 0
    if not whole:
        assert take


@pytest.mark.usefixtures("qapp")
def test_only_codes_in_use_are_explained():
    text = "大坝将在四年内建成。"
    assert laid(Paper(matter_of(text), 210, 297)).legend is None
    marked = matter_of(f"{text}\n{text}", (Mark("m", 0, 2, "c"),))
    assert laid(Paper(marked, 210, 297)).legend is not None


def test_notes_are_numbered_in_reading_order(window, dam):
    pane = window.reading.open(dam.article)
    code = window.shelf.code("claim")
    for words, memo in (("100亿", "谁说的？"), ("大坝", "哪一座？"), ("部长", "")):
        start = dam.text.index(words)
        _mark, change = verbs.mark(dam, start, start + len(words), code, memo=memo)
        window.do(change)
    found = printing.matter(window, pane)
    assert sorted(found.body.numbers.values()) == [1, 2]
    assert found.notes.text.index("哪一座？") < found.notes.text.index("谁说的？")
    assert len(found.body.marks) == 3


def test_links_are_told_in_the_notes(window, dam, stadium):
    code, marks = window.shelf.code("claim"), []
    for revision, words in ((dam, "大坝"), (stadium, "体育场")):
        start = revision.text.index(words)
        mark, change = verbs.mark(revision, start, start + len(words), code)
        window.do(change)
        marks.append(mark)
    window.do(verbs.relate("supports", *marks))
    notes = printing.matter(window, window.reading.open(dam.article)).notes.text
    assert "supports: “体育场” — “軟銀球場之爭 <b>Stadium</b>”, Daily" in notes


@pytest.mark.parametrize("paper", printing.PAPERS)
def test_a_pdf_has_its_size_its_sheets_and_its_fonts_in_it(window, dam, tmp_path, paper):
    pane = window.reading.open(dam.article)
    target = tmp_path / "dam.pdf"
    steps = list(printing.pdf(printing.matter(window, pane), target, paper))
    data = target.read_bytes()
    assert data.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", data)) == steps[-1].total
    assert b"/FontFile" in data
    wide = float(re.search(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)", data)[1])
    assert wide == pytest.approx(printing.PAPERS[paper][0] / 25.4 * 72, abs=1.5)


def test_the_reader_is_told_where_the_pdf_lies(qtbot, window, dam, tmp_path):
    target = tmp_path / "dam.pdf"
    printing.save(window, window.reading.open(dam.article), target, "A4")
    qtbot.waitUntil(lambda: "dam.pdf" in window.foot.notice.words.text())
    assert target.exists()


def test_a_printer_gets_the_sheets_that_were_asked_for(window, dam, tmp_path):
    from PySide6.QtPrintSupport import QPrinter

    pane = window.reading.open(dam.article)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    assert printing.print_on(printer, printing.matter(window, pane)) == 1
    assert (tmp_path / "out.pdf").stat().st_size > 1000
