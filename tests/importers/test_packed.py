"""Documents of office programs and e-books give their words, headings, lists, tables, links."""

from __future__ import annotations

import io
import zipfile

import pytest

from desk.cleaning import Cleaned, clean, clean_all
from desk.importers import is_document, packed, read
from desk.model import HEADING, LIST_ITEM, TABLE_ROW
from desk.problem import Problem

SAID = "The ferry company has named no reason, and it will not say when ships will sail again."
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CORE = (
    "<cp:coreProperties xmlns:cp='urn:c' xmlns:dc='urn:d'><dc:title>Draft 7</dc:title>"
    "<dc:creator>Ada Holm</dc:creator></cp:coreProperties>"
)


def zipped(**entries: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, words in entries.items():
            archive.writestr(name, words)
    return out.getvalue()


def paragraph(words: str, style: str = "", more: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{more}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def docx(body: str, **more: str) -> bytes:
    return zipped(
        **{
            "word/document.xml": f'<w:document xmlns:w="{WORD}" xmlns:r="urn:r"><w:body>{body}'
            "</w:body></w:document>",
            "[Content_Types].xml": "<Types/>",
            "docProps/core.xml": CORE,
            "word/styles.xml": f'<w:styles xmlns:w="{WORD}"><w:style w:styleId="2"><w:name '
            'w:val="heading 1"/></w:style><w:style w:styleId="a3"><w:name w:val="Title"/>'
            "</w:style></w:styles>",
            "word/_rels/document.xml.rels": '<R><Relationship Id="r1" '
            'Target="https://a.example/report"/></R>',
        }
        | more
    )


def lines(cleaned: Cleaned, kind: str = "") -> list[str]:
    return [cleaned.text[b.start : b.end] for b in cleaned.blocks if kind in ("", b.kind)]


ITEM = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
TABLE = (
    "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    "</w:tbl>"
).format(*map(paragraph, ("Year", "Ships", "2024", "12")))


def test_a_document_of_word_keeps_what_it_is_made_of() -> None:
    body = (
        paragraph("渡轮停航三天", "a3")
        + paragraph(SAID)
        + paragraph("Why", "2")
        + paragraph("first 𠮷", more=ITEM)
        + paragraph("second", more=ITEM)
        + TABLE
        + '<w:p><w:r><w:t>Read </w:t></w:r><w:hyperlink r:id="r1"><w:r><w:t>the report</w:t></w:r>'
        "</w:hyperlink></w:p>"
    )
    cleaned = clean(docx(body), "a.docx")
    assert (cleaned.title, cleaned.byline, cleaned.shape) == ("渡轮停航三天", "Ada Holm", "docx")
    assert lines(cleaned, HEADING) == ["Why"]
    assert lines(cleaned, LIST_ITEM) == ["first 𠮷", "second"]
    assert lines(cleaned, TABLE_ROW) == ["Year\tShips", "2024\t12"]
    assert lines(cleaned)[-1] == "Read the report"
    assert [inline.target for inline in cleaned.inlines] == ["https://a.example/report"]
    assert any("layout" in repair.reason for repair in cleaned.repairs)


def test_what_a_document_hides_is_told_and_not_kept() -> None:
    body = paragraph(SAID) + (
        "<w:p><w:del><w:r><w:delText>an old claim</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>a new claim</w:t></w:r></w:ins></w:p>"
    )
    edge = f'<w:hdr xmlns:w="{WORD}">{paragraph("Harbour Post, page")}</w:hdr>'
    cleaned = clean(docx(body, **{"word/header1.xml": edge}), "a.docx")
    assert lines(cleaned) == [SAID, "a new claim"]
    removed = "\n".join(repair.removed for repair in cleaned.repairs)
    assert "an old claim" in removed
    assert "Harbour Post" in removed


def test_an_open_document_is_read_alike() -> None:
    content = (
        "<o:document-content xmlns:o='urn:o' xmlns:t='urn:t'><t:h t:outline-level='1'>渡轮</t:h>"
        f"<t:p>{SAID}<t:note><t:note-citation>1</t:note-citation><t:note-body><t:p>A note.</t:p>"
        "</t:note-body></t:note></t:p><t:list><t:list-item><t:p>first<t:s t:c='2'/>item</t:p>"
        "</t:list-item></t:list><t:tracked-changes><t:p>an old claim</t:p></t:tracked-changes>"
        "</o:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    cleaned = clean(zipped(**{"mimetype": kind, "content.xml": content}), "a.odt")
    assert (cleaned.title, cleaned.shape) == ("渡轮", "odt")
    assert lines(cleaned) == [SAID, "first item", "A note."]
    assert any("an old claim" in repair.removed for repair in cleaned.repairs)


def epub(**more: str) -> bytes:
    page = "<html><head><title>x</title></head><body><h1>{}</h1><p>{}</p></body></html>"
    return zipped(
        **{
            "META-INF/container.xml": '<c><rootfile full-path="O/b.opf"/></c>',
            "O/b.opf": "<package xmlns:dc='urn:d'><metadata><dc:title>Ferries</dc:title>"
            "<dc:creator>Ada Holm</dc:creator></metadata><manifest>"
            + "".join(
                f'<item id="{n}" href="{n}.xhtml" media-type="application/xhtml+xml"/>'
                for n in "cab"
            )
            + '<item id="n" href="n.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
            '</manifest><spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/>'
            '<itemref idref="c"/></spine></package>',
            "O/n.xhtml": '<nav><a href="a.xhtml">A</a><a href="c.xhtml#x">C</a></nav>',
            "O/a.xhtml": page.format("One", SAID),
            "O/b.xhtml": f"<html><body><p>It goes on. {SAID}</p></body></html>",
            "O/c.xhtml": page.format("Two", SAID[::-1]),
        }
        | more
    )


def test_a_book_is_its_chapters_in_the_order_of_reading() -> None:
    found = clean_all(epub(), "a.epub")
    assert [each.title for each in found] == ["One", "Two"]
    assert [each.outlet for each in found] == ["Ferries", "Ferries"]
    assert lines(found[0]) == [SAID, f"It goes on. {SAID}"]


def test_damage_and_bombs_are_refused_in_a_sentence() -> None:
    bomb = '<!DOCTYPE w [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;">]><w:p><w:t>&b;</w:t></w:p>'
    for data in (docx("")[:200], zipped(**{"word/document.xml": bomb}), zipped(a="b")):
        with pytest.raises(Problem):
            clean(data, "a.docx")


def test_an_entry_that_unpacks_to_too_much_counts_as_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed.archive, "MOST_BYTES_AN_ENTRY", 100)
    with pytest.raises(Problem):
        read(docx(paragraph(SAID * 10)), "a.docx")


def test_an_archive_of_pages_is_no_document() -> None:
    assert not is_document(zipped(**{"a.html": "<p>x</p>"}))
    assert is_document(epub())
