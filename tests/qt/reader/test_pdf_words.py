"""Words copied out of a PDF are the words that were printed."""

from __future__ import annotations

import re

import pytest

from desk.qt import printing
from desk.qt.reader import pdf_words
from desk.qt.reader.paper import Matter
from tests.qt.test_printing import run_of

WORDS = "首都人民一日行至长门，方见马骨；子曰：自己用心，金石为开。"


def names_in(pdf: bytes) -> set[str]:
    tables = re.findall(rb"beginbf(?:range|char)(.*?)endbf", pdf, re.DOTALL)
    return {chr(int(name, 16)) for table in tables for name in re.findall(rb"<(\w{4})>", table)}


@pytest.mark.usefixtures("qapp")
def test_every_character_can_be_copied_as_it_was_printed(tmp_path):
    out = tmp_path / "a.pdf"
    for _step in printing.pdf(Matter(run_of(WORDS), run_of(""), run_of(""), ""), out):
        pass
    named = names_in(out.read_bytes())
    assert set(WORDS) <= named
    assert not any("\u2e80" <= name <= "\u2fdf" for name in named)


def test_the_bytes_around_stay_in_their_places():
    table = b"2 beginbfrange\n<0001> <0003> [<2F47> <65E6> <2F08> ]\nendbfrange\n"
    pdf = b"%PDF-1.4\n<2F47> [<2F47> ]\n" + table + b"startxref\n9\n"
    made = pdf_words.named(pdf, {"\u2f47": "日", "\u2f08": "人"})
    assert len(made) == len(pdf)
    assert made == pdf.replace(table, table.replace(b"2F47", b"65E5").replace(b"2F08", b"4EBA"))


@pytest.mark.usefixtures("qapp")
def test_a_radical_that_was_printed_keeps_its_name(qapp):
    assert "⽇" not in pdf_words.common("日⽇", [qapp.font()])
