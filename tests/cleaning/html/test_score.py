import re

import pytest

from desk.cleaning.html import draft

CHINESE = "记者从会上获悉，有关部门将继续推进这一计划，预计明年年底前完成，届时情况会有变化。" * 2
ENGLISH = "The company said on Tuesday that it would go ahead, and that nothing had changed. " * 2


def page(paragraph):
    teasers = "".join(
        f"<li class='teaser'><a href='/{i}'>Another story, number {i}</a>"
        f"<p>A short teaser of another story.</p></li>"
        for i in range(12)
    )
    return f"""<nav><ul>{"<li><a href=/s>Section</a></li>" * 12}</ul></nav>
<article><h1>The title of this page</h1><div class="article-body">
{f"<p>{paragraph}</p>" * 6}<h2>Heading</h2><p>{paragraph}</p></div></article>
<div class="related"><h3>More</h3><ul>{teasers}</ul></div>
<div class="comments"><div class="comment"><a href=/u>Ann</a><p>{ENGLISH}</p></div></div>
<footer>© 2024 Example</footer>"""


def kept(source):
    blocks, _ = draft(source)
    return [block.strand.text for block in blocks if not block.cut]


def test_the_article_is_told_from_menus_teasers_comments_and_footer():
    for paragraph in (CHINESE, ENGLISH):
        words = paragraph.strip()
        assert [text for text in kept(page(paragraph)) if text != "The title of this page"] == [
            *[words] * 6,
            "Heading",
            words,
        ]


def test_what_is_cut_says_why():
    blocks, _ = draft(page(ENGLISH))
    assert all(block.reason for block in blocks if block.cut)
    assert not any(block.reason for block in blocks if not block.cut)


def test_a_fragment_without_any_frame_is_all_article():
    assert kept(f"<p>{CHINESE}</p><p>{CHINESE}</p><h2>小标题</h2><p>{CHINESE}</p>") == [
        CHINESE,
        CHINESE,
        "小标题",
        CHINESE,
    ]


def test_an_empty_page_has_no_blocks():
    assert draft("") == ([], [])
    assert draft("   ")[0] == []


SENTENCES = {
    "fr": "La commission a annoncé mardi que le projet serait maintenu, malgré les critiques. Les "
    "travaux commenceront au printemps, selon le calendrier publié la veille.",
    "ru": "Во вторник министерство сообщило, что проект будет продолжен, несмотря на критику. "
    "Первые работы начнутся весной, согласно опубликованному накануне графику.",
    "ar": "أعلنت الوزارة يوم الثلاثاء أن المشروع سيستمر رغم الانتقادات، وأن الأعمال "
    "ستبدأ في الربيع. وأضاف المتحدث أن الميزانية لم تتغير، وفقا للجدول الذي نشر أمس.",
    "ja": "同省は火曜日、複数の労働組合から批判があったものの、計画を継続すると発表した。"
    "日程によると、最初の工事は春に始まる見通しで、予算に変更はないという。",
    "ko": "해당 부처는 화요일 여러 노조의 비판에도 불구하고 사업을 계속 추진하겠다고 밝혔다. "
    "공개된 일정에 따르면 첫 공사는 봄에 시작될 예정이며, 예산에는 변화가 없다고 덧붙였다.",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_the_article_is_told_in_languages_whose_words_are_not_known(language):
    paragraphs = [f"{SENTENCES[language]} {i}." for i in range(6)]
    source = page("").replace("<p></p>" * 6, "".join(f"<p>{one}</p>" for one in paragraphs))
    found = kept(source)
    assert [text for text in found if text in paragraphs] == paragraphs
    assert not any("story" in text or "Section" in text for text in found)


@pytest.mark.parametrize("kept_names", ["href", "nothing"])
def test_the_article_is_told_on_a_page_that_lost_its_attributes(kept_names):
    source = page(ENGLISH)
    source = re.sub(r" (?:class|id)=(?:'[^']*'|\"[^\"]*\")", "", source)
    if kept_names == "nothing":
        source = re.sub(r"<(\w+) [^>]*>", r"<\1>", source)
    found = kept(source)
    assert found.count(ENGLISH.strip()) >= 7
    assert not any("Another story" in text or "Section" in text for text in found)
