"""The code of a page is left out where its words are wanted."""

from __future__ import annotations

from desk.cleaning import clean_text
from desk.qt.cleaned import page_code
from desk.qt.cleaned.woven import CUT, weave

PAGE = (
    "<html><head><title>The ferry</title><style>p { color: red }</style>"
    "<script>var menu = '<p>no words</p>';</script></head><body>"
    "<ul class='nav'>\n   <li><a href='/'>Home</a></li>\n   <li><a href='/s'>Sport</a></li></ul>"
    "<article><h1>The ferry</h1><p>The harbour office said on Monday that the <b>ferry</b> "
    "stops for three days &mdash; two thousand people cannot cross.</p>"
    "<p>港务局说，渡轮停航三天😀，两千名乘客受到影响，局长𠮷野周二改口说，要停到下周。</p></article>"
    "<footer><p>&copy; 2025 Harbour &amp; Sons</p></footer></body></html>"
)


def woven(code):
    cleaned = clean_text(PAGE)
    return cleaned, weave(cleaned, cleaned.repairs, (), code)


def test_only_words_are_shown_and_all_of_them():
    cleaned, words = woven(False)
    assert words.has_code
    assert "<" not in words.text
    assert "color" not in words.text
    assert "no words" not in words.text
    for line in (*cleaned.text.split("\n"), "Home", "Sport", "© 2025 Harbour & Sons"):
        assert line in words.text


def test_what_was_cut_stays_marked_and_its_lines_stay_lines():
    _, words = woven(False)
    cut = [words.text[s.start : s.end] for s in words.steps if s.kind == CUT]
    assert any(passage.split("\n") == ["Home", "Sport"] for passage in cut)


def test_kept_words_lead_to_the_article_with_and_without_the_code():
    for code in (False, True):
        cleaned, shown = woven(code)
        for phrase in ("stops for three days", "局长𠮷野", "cannot cross"):
            place = shown.in_clean(shown.text.index(phrase))
            assert cleaned.text[place:].startswith(phrase)


def test_with_the_code_the_source_is_whole():
    _, shown = woven(True)
    assert shown.text == PAGE


def test_a_text_without_tags_has_no_code():
    cleaned = clean_text("**渡轮停航**\n\n港务局说，渡轮停航三天，两千名乘客受到影响。")
    assert not weave(cleaned, cleaned.repairs, (), False).has_code


def test_the_words_of_a_torn_piece_are_read():
    assert page_code.words('ss="a">Home</a> <b>and') == "Home and"
    assert page_code.words("two &amp; three<p cla") == "two & three"
