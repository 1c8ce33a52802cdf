"""What a feed gives as an article's content is the article, unless its words say otherwise."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desk.cleaning import clean_text
from desk.model import CAPTION, CREDIT, HEADING, LIST_ITEM

POSTS = Path(__file__).resolve().parents[2].parent / "shared/bench/cleaning/oped2/posts"
FRONT = re.compile(r"---\n.*?\n---\n", re.DOTALL)
HEAD = "<!--1738663143000-->\n[渡轮停航三天](https://example.com/ferry)\n------\n\n"
FIRST = "<p>港务局周一说，渡轮因为大风停航三天，两千名乘客受到影响，补偿办法还没有公布。</p>"
LAST = "<p>局长周二改口说，要停到下周，船公司不同意这种说法，认为两天之后就能恢复。</p>"


def lines(middle, head=HEAD):
    cleaned = clean_text(f"{head}<div>{FIRST}{middle}{LAST}</div>")
    return [(b.kind, cleaned.text[b.start : b.end]) for b in cleaned.blocks]


def test_a_line_under_a_picture_between_paragraphs_is_its_caption():
    found = lines('<div><img src="https://example.com/a.jpg"><div>停在港里的渡轮</div></div>')
    assert (CAPTION, "停在港里的渡轮") in found


def test_linked_items_of_a_list_between_paragraphs_stay():
    items = "".join(
        f'<li><a href="https://example.com/{n}">“不会再停 {n} 天”</a></li>' for n in "345"
    )
    found = lines(f"<p>局长三次说过：</p><ul>{items}</ul>")
    assert [text for kind, text in found if kind == LIST_ITEM] == [
        "“不会再停 3 天”",
        "“不会再停 4 天”",
        "“不会再停 5 天”",
    ]


def test_each_voice_of_a_conversation_stays_under_its_name():
    voices = "".join(
        f'<div class="comment"><img src="{n}.jpg"><h3><a href="/p/{n}">{n}</a></h3>{LAST}</div>'
        for n in ("王一", "赵四")
    )
    found = lines(f'<div class="comments"><h2>Comments</h2>{voices}</div>')
    assert [text for kind, text in found if kind == HEADING] == ["王一", "赵四"]
    assert len([text for _, text in found if text.startswith("局长周二")]) == 3


def test_a_teaser_of_another_article_does_not_come_back():
    teaser = (
        '<div class="related"><p>06.13.20</p><img src="b.jpg">'
        '<h2><a href="https://example.com/other">机场也要关闭吗？另一篇报道说会关闭两天</a></h2><p>李二</p></div>'
    )
    assert not [text for _, text in lines(teaser) if "机场" in text]


def test_a_request_to_read_on_elsewhere_does_not_come_back():
    cleaned = clean_text(
        f'{HEAD}<div>{FIRST}<p><a href="https://example.com">Continue reading »</a></p></div>'
    )
    assert "Continue" not in cleaned.text


def test_a_whole_page_in_a_feed_is_judged_like_a_page():
    menu = "".join(f'<li><a href="/{n}">栏目的名字{n}</a></li>' for n in range(60))
    assert not [text for _, text in lines(f"<ul>{menu}</ul>") if "栏目" in text]


@pytest.mark.skipif(not POSTS.is_dir(), reason="the posts are not on this machine")
def test_hardly_a_word_of_what_feeds_gave_is_cut():
    gone = kept = feeds = 0
    for path in sorted(POSTS.glob("*.md")):
        cleaned = clean_text(FRONT.sub("", path.read_text("utf-8"), count=1))
        if cleaned.shape == "feed-dump":
            feeds += 1
            kept += len(cleaned.text)
            gone += sum(len(r.removed) for r in cleaned.repairs if r.rule in ("aside", "outside"))
    assert feeds == 21
    assert gone < 0.002 * kept


@pytest.mark.skipif(not POSTS.is_dir(), reason="the posts are not on this machine")
def test_credits_under_pictures_of_feeds_stay_beside_them():
    text = FRONT.sub("", (POSTS / "24.md").read_text("utf-8"), count=1)
    cleaned = clean_text(text)
    kinds = [b.kind for b in cleaned.blocks if "Getty Images" in cleaned.text[b.start : b.end]]
    assert kinds
    assert set(kinds) <= {CAPTION, CREDIT}
