"""Text that only looks like YAML, a wiki, lighter marks or XML of agencies is not read as such."""

from __future__ import annotations

import pytest

from desk.cleaning import clean_all, clean_text
from desk.cleaning.shapes import light_markup, news_xml, recognised, wikitext, yaml_text
from tests.cleaning.structured_documents import EN_BODY, ZH_BODY

_OWN = (light_markup, news_xml, wikitext, yaml_text)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(EN_BODY),
        "Title: A day at sea\nDate: 2025-03-18\n\n" + "\n\n".join(EN_BODY),
        "# A day at sea\n\n- one\n- two\n\n[link](https://a.example)\n\n" + EN_BODY[0],
        "A day at sea\n============\n\n" + "\n\n".join(EN_BODY),
        "* one\n* two\n* three\n\n" + EN_BODY[0],
        "标题：灯塔\n来源：日报\n\n" + "\n".join(ZH_BODY),
        "He wrote [[sic]] and {{this}} in the margin.\n" + EN_BODY[0],
        "<article><p>" + "</p><p>".join(EN_BODY) + "</p></article>",
    ],
)
def test_honest_text_is_left(text: str) -> None:
    assert recognised(text) not in _OWN


def test_a_folded_text_of_yaml_has_its_paragraphs() -> None:
    text = (
        "title: Pool\ndate: 2025-03-18\nbody: >\n  The indoor pool\n  opened again.\n\n"
        "  Nobody came,\n  the manager said, and it was a long and a sad day.\n"
    )
    assert clean_text(text).text.split("\n") == [
        "The indoor pool opened again.",
        "Nobody came, the manager said, and it was a long and a sad day.",
    ]


def test_templates_within_templates_go_whole() -> None:
    text = "'''灯塔'''是[[港口|旧港]]的灯塔。{{a|{{b|c}}|d}}\n\n== 历史 ==\n灯塔[[1998年]]建成。\n"
    cleaned = clean_text(text)
    assert cleaned.text.split("\n") == ["灯塔是旧港的灯塔。", "历史", "灯塔1998年建成。"]
    assert "{{a|{{b|c}}|d}}" in [repair.removed for repair in cleaned.repairs]


def test_entities_that_a_file_declares_are_not_grown() -> None:
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
        f"<nitf><body><body.content><p>&b;</p><p>{EN_BODY[0]}</p></body.content></body></nitf>"
    )
    (cleaned,) = clean_all(bomb.encode())
    assert EN_BODY[0] in cleaned.text
    assert "aaaa" not in cleaned.text
