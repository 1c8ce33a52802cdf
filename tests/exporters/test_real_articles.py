"""The five real articles go through every format, with marks all over them."""

import json
import random

import pytest

from desk import codebook, exporters, intake, model, verbs
from desk.exporters import bundle, csv_table, html_page, w3c
from tests.exporters.test_html_page import Whole
from tests.exporters.test_markdown import lines_of, links_of, parsed


@pytest.fixture
def marked(library, real_articles):
    for _progress in intake.bring_in(library, real_articles):
        pass
    chance = random.Random(7)
    codes = codebook.built_in()
    for listed in library.listed():
        text = library.revision(listed.article.uid)
        edits = []
        for number in range(30):
            start = chance.randrange(len(text.text) - 20)
            end = min(len(text.text), start + chance.randrange(20, 400))
            edits += verbs.mark(text, start, end, codes[number % 3])[1].edits
        library.do(model.Change("Mark", tuple(edits)))
    return library


def test_a_reader_of_any_format_sees_every_word_and_every_mark_in_its_place(marked, tmp_path):
    view = exporters.choose(marked)
    page = Whole(exporters.to_text(view, "html"))
    assert len(view.articles) == 5

    for place, article in enumerate(view.articles):
        revision = view.read(article.uid)
        note = exporters.to_text(exporters.choose(marked, articles=[article.uid]), "markdown")
        tokens = parsed(note)[1]
        seen = list(lines_of(tokens))
        for block in revision.blocks:
            if block.kind in (model.TABLE_ROW, model.CODE):
                continue
            words = revision.text[block.start : block.end]
            assert page.articles[place][block.start] == words
            assert words in seen or block.kind == model.IMAGE
        assert all(t.startswith(("http://", "https://", "mailto:", "#")) for t in links_of(tokens))


def test_every_mark_comes_back_from_every_format_that_keeps_places(marked, tmp_path):
    view = exporters.choose(marked)
    files = {
        form.name: exporters.export(view, form.name, tmp_path / form.name)
        for form in exporters.formats()
    }
    marks = {mark.uid: mark for mark in marked.annotations()}
    assert len(marks) == 150

    for rows in (
        csv_table.read_table(files["csv"]),
        [f for each in html_page.read(files["html"].read_bytes()) for f in each["annotations"]],
    ):
        assert {row["id"]: (row["start"], row["end"], row["exact"]) for row in rows} == {
            uid: (mark.start, mark.end, mark.exact) for uid, mark in marks.items()
        }
    assert {mark.uid: mark for mark in w3c.read(files["w3c"].read_bytes())[0]} == marks
    records = bundle.read(files["bundle"].read_bytes())
    assert {each.uid: each for each in records if isinstance(each, model.Annotation)} == marks
    assert json.loads(files["w3c"].read_bytes())["total"] == 150
