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
