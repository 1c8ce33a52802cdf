"""References that close an entry are cut; sources told in sentences stay."""

from __future__ import annotations

from desk.cleaning import clean_text

BODY = "新区位于海边，面积约一百平方公里，由三个县组成，去年常住人口为二十万人。\n"
CITED = "^ 王小明. 新区成立. 新华网. 2023-12-06 [2023-12-11]. （原始内容存档于2023-12-11）.\n"
TITLE = "海边新区\n"


def test_a_list_of_references_is_cut_with_its_heading() -> None:
    cleaned = clean_text(TITLE + BODY * 3 + "参考文献[编辑]\n" + CITED * 8)
    assert "王小明" not in cleaned.text
    assert cleaned.text.count("常住人口") == 3
    assert [r.rule for r in cleaned.repairs if "参考文献" in r.removed] == ["reference_lists"]


def test_it_is_found_where_the_page_was_run_into_one_line() -> None:
    words = (TITLE + BODY * 9 + "参考文献[编辑]\n" + CITED * 8).replace("\n", " ")
    cleaned = clean_text(words)
    assert "王小明" not in cleaned.text
    assert "常住人口" in cleaned.text


def test_sources_that_are_told_in_sentences_stay() -> None:
    told = "参考资料\n作者查阅了县志，并且采访了当地的三位老人，他们记得当年的情形。\n"
    cleaned = clean_text(TITLE + BODY * 3 + told)
    assert "县志" in cleaned.text
    assert not [r for r in cleaned.repairs if r.rule == "reference_lists"]
