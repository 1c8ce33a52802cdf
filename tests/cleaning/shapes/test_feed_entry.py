"""Entries of feeds, and notes that were written down the same way."""

from __future__ import annotations

from desk.cleaning import clean_all, clean_text
from desk.model import CAPTION

FIRST = "港务局周一说，渡轮因为大风停航三天，两千名乘客受到影响，补偿办法还没有公布。"
LAST = "局长周二改口说，要停到下周，船公司不同意这种说法，认为两天之后就能恢复。"
NOTE = (
    "<note><title>{title}</title><created>20250121T030000Z</created><note-attributes>"
    "<author>陈小雨</author><source-url>https://example.com/{number}</source-url></note-attributes>"
    '<content><![CDATA[<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE en-note SYSTEM "enml2.dtd">'
    f"<en-note><div>{FIRST}</div><div><br/></div><div>{LAST}</div></en-note>]]></content></note>"
)
EXPORT = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE en-export SYSTEM "evernote-export4.dtd">\n'
    '<en-export export-date="20250122T081500Z" application="Evernote">{notes}</en-export>'
)


def lines(cleaned):
    return [cleaned.text[b.start : b.end] for b in cleaned.blocks]


def test_a_note_gives_its_fields_and_its_lines():
    cleaned = clean_text(EXPORT.format(notes=NOTE.format(title="渡轮停航三天", number=1)))
    assert (cleaned.title, cleaned.byline) == ("渡轮停航三天", "陈小雨")
    assert cleaned.url == "https://example.com/1"
    assert cleaned.published == "2025-01-21T03:00:00Z"
    assert lines(cleaned) == [FIRST, LAST]


def test_several_notes_are_several_articles():
    notes = "".join(NOTE.format(title=f"渡轮停航{n}天", number=n) for n in (3, 4))
    found = clean_all(EXPORT.format(notes=notes).encode())
    assert [one.title for one in found] == ["渡轮停航3天", "渡轮停航4天"]
    assert [lines(one) for one in found] == [[FIRST, LAST]] * 2


def test_the_text_of_an_entry_is_the_article_with_the_captions_of_its_pictures():
    picture = '<img src="https://example.com/a.jpg"><div>停在港里的渡轮</div>'
    cleaned = clean_text(
        "<item><title>渡轮停航三天</title><link>https://example.com/1</link>"
        f"<content:encoded><![CDATA[<p>{FIRST}</p><div>{picture}</div><p>{LAST}</p>]]>"
        "</content:encoded></item>"
    )
    kinds = {cleaned.text[b.start : b.end]: b.kind for b in cleaned.blocks}
    assert kinds["停在港里的渡轮"] == CAPTION
    assert {FIRST, LAST} <= set(kinds)
