import json
import re

from hypothesis import given, settings

from desk import exporters, model
from desk.exporters import html_page
from desk.model import Article
from tests.exporters.stories import HOSTILE, Shelf, leaf, mark, shelves, story
from tests.test_rendition import Page


class Whole(Page):
    """The page as another program reads it: words and ends of marks, article by article."""

    def __init__(self, html):
        self.articles, self.anchors, self.all_tags, self.marked = [], {}, [], {}
        super().__init__(html)

    def handle_starttag(self, tag, attrs):
        if tag == "article":
            self.lines = {}
            self.articles.append(self.lines)
        super().handle_starttag(tag, attrs)
        attrs = dict(attrs)
        self.all_tags.append((tag, attrs))
        if "id" in attrs:
            assert attrs["id"] not in self.anchors
            self.anchors[attrs["id"]] = tag

    def handle_data(self, data):
        super().handle_data(data)
        for _tag, attrs in self.open:
            for label in attrs.get("data-annotations", "").split():
                self.marked[label] = self.marked.get(label, "") + data


def page_of(view):
    return Whole(exporters.to_text(view, "html"))


@settings(max_examples=40)
@given(shelves())
def test_the_words_of_the_page_are_the_article_s_and_the_data_is_all_of_it(shelf):
    view = exporters.choose(shelf)
    html = exporters.to_text(view, "html")

    page, data = Whole(html), html_page.read(html)

    for article, lines, said in zip(view.articles, page.articles, data, strict=True):
        revision = view.read(article.uid)
        for block in revision.blocks:
            if block.kind not in (model.CODE, model.TABLE_ROW):
                assert lines[block.start] == revision.text[block.start : block.end]
        assert said["article"]["title"] == article.title
        assert said["texts"][revision.uid] == revision.text
        assert said["annotations"] == [
            exporters.card(view, article, annotation) for annotation in view.marked(article)
        ]
        for facts in said["annotations"]:
            text = said["texts"][facts["revision"]]
            assert text[facts["start"] : facts["end"]] == facts["exact"]


@settings(max_examples=40)
@given(shelves())
def test_the_words_under_a_mark_are_its_words_and_every_way_leads_somewhere(shelf):
    view = exporters.choose(shelf)
    page = page_of(view)

    for annotation in shelf.marks:
        marked = page.marked[view.label(annotation)] if annotation.exact.strip() else ""
        assert re.sub(r"\s", "", marked) == re.sub(r"\s", "", annotation.exact if marked else "")
        goal = view.label(annotation).replace(":", "-")
        assert (page.anchors[f"a{goal}"], page.anchors[f"b{goal}"]) == ("li", "a")
    for target in page.links:
        assert target.startswith(("http://", "https://", "mailto:")) or target[1:] in page.anchors


def test_nothing_is_fetched_run_or_left_open(library):
    html = exporters.to_text(exporters.choose(story().into(library)), "html")
    page = Whole(html)

    names = {tag for tag, _attrs in page.all_tags}
    assert not names & {"img", "iframe", "object", "embed", "link", "base", "form", "svg", "video"}
    for tag, attrs in page.all_tags:
        assert not any(name.startswith("on") or name in ("src", "srcset") for name in attrs)
        assert tag != "script" or attrs["type"] == "application/json"
        if attrs.get("http-equiv"):
            assert attrs["content"].startswith("default-src 'none'; style-src 'unsafe-inline'")
    assert {target.split(":")[0] for target in page.links if target[0] != "#"} == {"https"}
    assert "url(" not in html.split("</style>")[0]
    assert html.count("<script") == html.count("</script") == 2
    assert {lines[0] for lines in page.articles} == {a.title for a in story().articles}


def test_the_policy_is_there_before_anything_else_of_the_page():
    html = exporters.to_text(exporters.choose(story()), "html")

    assert html.startswith('<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n')
    assert html.index("Content-Security-Policy") < html.index("<title>") < html.index("<style>")


def test_marks_that_overlap_keep_a_lane_each_as_long_as_they_last():
    article = Article("T")
    revision = leaf(article, [("title", "T"), ("paragraph", "abcdefghij")])
    marks = [mark(revision, *span) for span in [(2, 8), (3, 5), (4, 10), (5, 7), (8, 12), (3, 5)]]

    found = html_page.lanes(marks)

    assert [found[each.uid] for each in marks] == [0, 1, 3, 1, 0, 2]
    html = exporters.to_text(
        exporters.choose(Shelf([article], [revision], marks)), "html"
    )  # fmt: skip
    assert 'data-annotations="1 2 3 4"' in html


def test_a_colour_that_is_none_does_not_reach_the_style():
    html = exporters.to_text(exporters.choose(story()), "html")

    assert "javascript" not in html.split("</style>")[0].replace(HOSTILE, "").split("<style>")[1]
    assert "--u3: linear-gradient(#767E88,#767E88)" in html


def test_a_mark_of_an_earlier_text_is_listed_with_that_text_and_not_drawn_in_the_new_one():
    article = Article("T")
    old = leaf(article, [("title", "T"), ("paragraph", "old words")])
    new = leaf(article, [("title", "T"), ("paragraph", "new")], number=2)
    orphan = mark(old, "words", "words", anchor="orphaned")

    html = exporters.to_text(exporters.choose(Shelf([article], [old, new], [orphan])), "html")

    (data,) = html_page.read(html)
    assert data["texts"] == {new.uid: new.text, old.uid: old.text}
    assert data["revision"] == new.uid
    assert 'data-annotations="' not in html
    assert "6–11 earlier text" in html


def test_data_cannot_close_its_element():
    article = Article("</script><script>alert(1)</script><!--")
    revision = leaf(article, [("title", article.title)])

    html = exporters.to_text(exporters.choose(Shelf([article], [revision])), "html")

    assert html.count("</script") == 1
    assert html_page.read(html.encode())[0]["article"]["title"] == article.title
    assert json.dumps("</script") not in html
