from desk.cleaning.html import score
from desk.cleaning.html.outlook import silent

PROSE = "The company said on Tuesday that it would go ahead, and that nothing had changed. " * 3


def page(*names, links=12):
    one, two, three = names
    return (
        f"<ul>{'<li><a href=/s>Section</a>' * links}</ul>"
        f"<div {one}><a href=/a>Section</a><p>Other</p></div>"
        f"<div {two}><p>{PROSE}</p><p>{PROSE}</p></div><div {three}><p>A</p><p>B</p></div>"
    )


def is_silent(source):
    found = score.analysed(source)
    return silent(found.regions, found.pieces)


def test_classes_that_name_parts_of_a_page_speak():
    source = page("class=navbar", "class=article-body", "class=comments")
    assert not is_silent(source)


def test_a_page_without_classes_or_with_codes_for_them_is_silent():
    for names in (("", "", ""), ("class=c1f2", "class=x9q", "class=zz81")):
        assert is_silent(page(*names))


def test_a_bare_article_with_nothing_around_it_is_not_meant():
    assert not is_silent(page("", "", "", links=0))
