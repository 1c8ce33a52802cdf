"""Several articles in one file, and one article that only looks like several."""

from __future__ import annotations

import json

from desk.cleaning import clean_all

ONE = "居民周一开会讨论风电场，会议开到半夜，没有结果，市长说还要再谈。" * 4
TWO = "投票将在五月举行，人人都可以来，地点在码头旁的礼堂，不用报名。" * 4


def test_a_list_of_records_is_several_articles() -> None:
    found = clean_all(
        json.dumps([{"title": "一", "content": ONE}, {"title": "二", "content": TWO}]).encode()
    )
    assert [(article.title, len(article.text)) for article in found] == [("一", 128), ("二", 124)]


def test_a_list_inside_an_answer_is_several_articles() -> None:
    answer = {
        "status": "ok",
        "articles": [{"title": "一", "content": ONE}, {"title": "二", "content": TWO}],
    }
    found = clean_all(json.dumps(answer, ensure_ascii=False).encode())
    assert [article.title for article in found] == ["一", "二"]


def test_records_that_stand_beside_the_article_do_not_hide_it() -> None:
    page = {
        "title": "一",
        "content": ONE * 2,
        "related": [{"title": "二", "content": TWO}, {"title": "三", "content": ONE}],
    }
    found = clean_all(json.dumps(page, ensure_ascii=False).encode())
    assert [(article.title, article.text) for article in found] == [("一", ONE * 2)]


def test_one_record_a_line_is_several_articles() -> None:
    lines = "\n".join(json.dumps({"title": str(n), "text": ONE}) for n in range(3))
    assert [article.title for article in clean_all(lines.encode())] == ["0", "1", "2"]
