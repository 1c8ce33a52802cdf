import pytest

from desk.cleaning.html import draft

CHINESE = "记者从会上获悉，有关部门将继续推进这一计划，预计明年年底前完成，届时情况会有变化。" * 2
ENGLISH = "The company said on Tuesday that it would go ahead, and that nothing had changed. " * 2


def kept(inside, paragraph=ENGLISH):
    words = f"<p>{paragraph}</p>" * 3
    blocks, _ = draft(
        f"<nav><a href=/s>Section</a></nav><article><h1>The title of this page</h1>"
        f"<div class=story-body>{words}{inside}{words}</div></article><footer>© Example</footer>"
    )
    return [
        (block.kind, block.strand.text or block.target)
        for block in blocks
        if not block.cut and block.strand.text != paragraph.strip()
    ]


@pytest.mark.parametrize(
    "inside",
    [
        "<div class=ad-inline><span>廣告</span><p>限時優惠！全館家電5折起，立即搶購</p></div>",
        "<div class=subscription-widget><p>To receive new posts, please subscribe.</p></div>",
        "<div class=paywall><h3>Subscribe to read on</h3><p>Only $4 a month. Stop.</p></div>",
        "<p><a class=button href=/share>Share</a></p>",
    ],
)
def test_what_asks_or_advertises_within_the_prose_goes(inside):
    assert kept(inside, CHINESE) == []


def test_an_article_about_subscriptions_keeps_its_words():
    words = "The newsletter has 4,000 subscribers, and those who subscribe pay $4 a month for it."
    assert kept(f"<p>{words}</p>") == [("paragraph", words)]


def test_numbers_of_sections_are_headings_whether_or_not_they_stand_together():
    found = kept(f"<section>01</section><p>{CHINESE}</p><section>02</section>", CHINESE)
    assert found == [("heading", "01"), ("heading", "02")]


def test_a_single_number_is_no_heading():
    assert ("heading", "1") not in kept("<p>1</p>")


def test_a_picture_in_a_figure_between_prose_stays():
    inside = "<div class=wp-block-image><figure class=aligncenter><img src=dam.jpg></figure></div>"
    assert ("image", "dam.jpg") in kept(inside)
