from hypothesis import given
from hypothesis import strategies as st

from desk.cleaning.html import tokens

markup = st.text(alphabet="<>/!-?= \"'abp\n&;\0\ud800𠮷", max_size=60)


def kinds(source):
    return [(kind, source[start:end]) for kind, start, end, _, _ in tokens.tokens(source)]


@given(markup)
def test_tokens_move_forward_and_never_overlap(source):
    at = 0
    for _, start, end, _, _ in tokens.tokens(source):
        assert at <= start <= end <= len(source)
        at = end


def test_a_bracket_in_a_quoted_value_does_not_end_a_tag():
    assert kinds('<a title="1 > 0">x</a>') == [
        (tokens.START, '<a title="1 > 0">'),
        (tokens.TEXT, "x"),
        (tokens.END, "</a>"),
    ]


def test_less_than_before_a_space_or_a_digit_is_text():
    assert "".join(text for kind, text in kinds("1 < 2 <3") if kind == tokens.TEXT) == "1 < 2 <3"


def test_a_comment_that_never_ends_hides_nothing_behind_its_first_bracket():
    assert kinds("<!-- a > text") == [(tokens.TEXT, " text")]


def test_a_script_ends_only_at_its_own_end_tag():
    found = kinds("<script>if (a</b>) '<p>'</SCRIPT >text")
    assert (tokens.RAW, "if (a</b>) '<p>'") in found
    assert found[-1] == (tokens.TEXT, "text")


def test_a_quotation_mark_that_is_never_closed_does_not_swallow_the_page():
    assert kinds('<p class="x>one</p><p>two')[-1] == (tokens.TEXT, "two")


def test_of_two_attributes_of_one_name_the_first_counts():
    assert tokens.attributes(' CLASS=a class="b" data-x') == {"class": "a", "data-x": ""}
