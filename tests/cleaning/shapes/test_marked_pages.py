"""Exports of annotations keep what was marked and what was noted, page by page."""

from __future__ import annotations

import csv
import io
import json

import pytest

from desk.cleaning import Cleaned, clean_all
from desk.model import HEADING, POST, QUOTATION

MARKED = (
    ("The ferry is late", "https://a.example/1", "Nobody at the quay knows why.", "Who was asked?"),
    ("The ferry is late", "https://a.example/1", "“We heard it on the radio,” she said.", ""),
    ("渡轮停航三天", "https://a.example/2", "公司没有说明原因。𠮷", "与第一篇矛盾\n再查一遍"),
)


def recorded() -> bytes:
    rows = [
        {
            "id": f"a{n}",
            "created": f"2025-03-18T09:0{n}:00+00:00",
            "user": "acct:ada@notes.example",
            "uri": url,
            "text": note,
            "tags": ["ferry"],
            "document": {"title": [title]},
            "target": [
                {
                    "source": url,
                    "selector": [
                        {"type": "TextPositionSelector", "start": 1, "end": 9},
                        {
                            "type": "TextQuoteSelector",
                            "exact": quote,
                            "prefix": "Before this, and ",
                        },
                    ],
                }
            ],
        }
        for n, (title, url, quote, note) in enumerate(MARKED)
    ]
    return json.dumps({"total": len(rows), "rows": rows}).encode()


def table(head: str, order: str) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(head.split(","))
    for n, (title, url, quote, note) in enumerate(MARKED):
        told = {"t": title, "u": url, "q": quote, "n": note, "w": "ada", "x": "Public"}
        writer.writerow([told.get(key, f"2025-03-18T09:0{n}:00") for key in order])
    return out.getvalue().encode()


FORMS = {
    "records": recorded(),
    "a table": table("Created at,Author,Page URL,Page title,Group,Quote,Comment", "cwutxqn"),
    "another": table("Highlight,Book Title,Book Author,Note,Color,Highlighted at", "qtwnxc"),
}


def lines(cleaned: Cleaned, kind: str) -> list[str]:
    return [cleaned.text[b.start : b.end] for b in cleaned.blocks if b.kind == kind]


@pytest.mark.parametrize("form", FORMS)
def test_what_was_marked_and_noted_is_there(form: str) -> None:
    (cleaned,) = clean_all(FORMS[form], "notes")
    assert (cleaned.title, cleaned.shape) == ("The ferry is late", "annotations")
    assert lines(cleaned, QUOTATION) == [quote for _title, _url, quote, _note in MARKED]
    assert lines(cleaned, HEADING) == ["渡轮停航三天"]
    posts = lines(cleaned, POST)
    assert [post for post in posts if not post.startswith("2025")] == [
        "Who was asked?",
        "与第一篇矛盾",
        "再查一遍",
    ]
    assert cleaned.byline == "ada"


@pytest.mark.parametrize("form", FORMS)
def test_all_else_is_told_as_cut(form: str) -> None:
    (cleaned,) = clean_all(FORMS[form], "notes")
    removed = "\n".join(repair.removed for repair in cleaned.repairs)
    assert ("Before this, and" if form == "records" else "Public") in removed


def test_a_table_of_articles_with_notes_is_no_such() -> None:
    rows = "".join(f'{n},The ferry {n},2025-03-18,"{"It is late. " * 20}"\n' for n in range(2))
    found = clean_all(f"id,title,date,content\n{rows}".encode(), "a.csv")
    assert [each.shape for each in found] == ["table", "table"]


def test_clippings_of_a_reading_device_are_the_words_that_were_marked() -> None:
    one = (
        "\ufeffRivers (Ruth Hale)\r\n- Your {kind} on page 3 | Location 40-44 | Added on Monday, "
        "April 7, 2025 8:10:00 AM\r\n\r\n{words}\r\n==========\r\n"
    )
    text = one.format(kind="Highlight", words=MARKED[0][2]) + one.format(kind="Note", words="Why?")
    (cleaned,) = clean_all(text.encode(), "My Clippings.txt")
    assert (cleaned.title, cleaned.byline) == ("Rivers", "Ruth Hale")
    assert lines(cleaned, QUOTATION) == [MARKED[0][2]]
    assert lines(cleaned, POST)[-1] == "Why?"
