"""The same story comes out of every wrapping: its title, its words, in order, and nothing else."""

from __future__ import annotations

import pytest

from desk.cleaning import clean_all
from tests.cleaning import strange_documents as strange
from tests.cleaning.strange_documents import AUTHOR, BODY, DATE, DOCUMENTS, FIELDS, HEADING, TITLE

UNTITLED = {"escaped html"}
KNOWS_HEADINGS = {
    "json: prosemirror", "json: slate", "json: draft.js", "json: draft.js in a string",
    "json: contentful", "json: notion", "json: editor.js", "json: sanity", "json: quill",
    "json: lexical", "json: wordpress", "json: ghost", "telegraph", "weixin", "amp", "wayback",
    "web archive", "warc", "mail", "view-source", "readwise", "shadow root",
}  # fmt: skip


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_story_is_whole_and_alone(name: str) -> None:
    cleaned = clean_all(DOCUMENTS[name], "saved.bin")[0]
    words = [cleaned.text[b.start : b.end] for b in cleaned.blocks if b.start < b.end]
    assert words == list(BODY)
    if name not in UNTITLED:
        assert cleaned.title == TITLE


@pytest.mark.parametrize("name", sorted(KNOWS_HEADINGS))
def test_a_heading_stays_a_heading(name: str) -> None:
    cleaned = clean_all(DOCUMENTS[name], "saved.bin")[0]
    kinds = {cleaned.text[b.start : b.end]: b.kind for b in cleaned.blocks}
    assert kinds[HEADING] == "heading"


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name.startswith("json:")])
def test_every_letter_knows_where_it_stood(name: str) -> None:
    cleaned = clean_all(DOCUMENTS[name], "saved.bin")[0]
    for letter, place in zip(cleaned.text, cleaned.places, strict=True):
        if place >= 0 and cleaned.source[place] not in "\\&":
            assert cleaned.source[place] == letter


@pytest.mark.parametrize("name", ["json: slate", "json: ghost", "json: graphql", "telegraph"])
def test_the_fields_beside_a_body_are_told(name: str) -> None:
    cleaned = clean_all(DOCUMENTS[name], "saved.bin")[0]
    assert cleaned.url
    if name != "telegraph":
        assert (cleaned.published, cleaned.byline) == (DATE, AUTHOR)


def test_a_mail_gives_sender_and_date() -> None:
    cleaned = clean_all(DOCUMENTS["mail"])[0]
    assert (cleaned.byline, cleaned.published) == (AUTHOR, DATE)


@pytest.mark.parametrize("name", ["rss", "atom"])
def test_a_feed_that_was_saved_gives_its_entries_with_their_fields(name: str) -> None:
    first, *others = clean_all(DOCUMENTS[name])
    assert (first.byline, first.published, first.url) == (AUTHOR, DATE, strange.URL)
    assert [each.title for each in others] == (["第二篇"] if name == "rss" else [])


@pytest.mark.parametrize("torn", [b"<rss><item>", b"<rss><item><title>x", b"<feed><entry></entry>"])
def test_a_feed_that_breaks_off_stops_nothing(torn: bytes) -> None:
    assert clean_all(torn + "词汇很多。".encode() * 9)


def test_what_a_page_was_wrapped_in_is_told_as_its_shape() -> None:
    names = ("mail", "web archive", "warc", "view-source", "json: slate")
    shapes = [clean_all(DOCUMENTS[name])[0].shape for name in names]
    assert shapes == ["mhtml", "webarchive", "http", "page-source", "json"]


def test_articles_in_an_answer_are_several_whatever_their_bodies_are() -> None:
    other = {**FIELDS, "title": "第二篇", "content": strange.draft_js()}
    first = {**FIELDS, "content": list(BODY)}
    for answer in ([first, other], {"code": 0, "data": {"list": [first, other]}}):
        assert [each.title for each in clean_all(strange.dumped(answer))] == [TITLE, "第二篇"]


def test_comments_and_other_articles_do_not_hide_the_article() -> None:
    comments = [{"author": "某人", "text": "这件事情应该重新讨论，大家都这么说。" * 4}] * 40
    others = [{"title": "第二篇", "date": DATE, "content": "另一篇文章的正文。" * 60}] * 8
    said = {**FIELDS, "content": strange.slate(), "comments": comments, "related": others}
    found = clean_all(strange.dumped(said))
    assert [each.text.split("\n") for each in found] == [list(BODY)]


def test_json_that_breaks_off_gives_what_there_is() -> None:
    whole = strange.dumped({**FIELDS, "content": "\n".join(BODY)})
    cleaned = clean_all(whole[:-30])[0]
    assert (cleaned.title, cleaned.text.split("\n")[:5]) == (TITLE, list(BODY[:5]))


@pytest.mark.parametrize("around", ["callback({});", "var article = {};\n", "window.a={}"])
def test_json_in_a_line_of_program_is_read(around: str) -> None:
    inner = strange.dumped({**FIELDS, "content": list(BODY)}).decode()
    assert clean_all(around.format(inner).encode())[0].text.split("\n") == list(BODY)


@pytest.mark.parametrize(
    "words", ["[图一] 这是说明。\n\n正文很长，说了许多。\n\n[完]", "[1, 2, 3]"]
)
def test_brackets_do_not_make_json(words: str) -> None:
    assert clean_all(words.encode())[0].shape == "plain"


def test_half_a_character_is_told_as_damaged_and_can_be_kept() -> None:
    said = '{"title": "a", "content": "\\ud800%s\\udfff \\ud842\\udfb7"}' % (BODY[0] * 2)
    cleaned = clean_all(said.encode())[0]
    assert cleaned.text.encode()
    assert "𠮷" in cleaned.text
    assert cleaned.text.count("\ufffd") == 2
    assert all(repair.removed.encode("utf-8") is not None for repair in cleaned.repairs)
