import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.anchoring import anchor
from desk.text import context

TEXT = (
    "新城集团宣布投资5000亿美元建设数据中心\n"
    "新城集团21日在上海宣布，将在未来4年内投资5000亿美元，建设10座大型数据中心，其中1000亿美元立即到位。\n"
    "远山科技创始人高平在社交媒体上写道：“他们其实没有那么多钱。”集团到位的资金远远少于100亿美元。"
)
FAMILY = "👨\u200d👩\u200d👧"


def marked(words, text=TEXT, at=0, length=64):
    """The words, their context and their place, as they are stored with an annotation."""
    start = text.index(words, at)
    return (*context(text, start, start + len(words), length), start, start + len(words))


def words_of(found, text):
    return text[found.start : found.end]


def test_an_unchanged_text_keeps_its_annotation_where_it_is():
    found = anchor(TEXT, *marked("5000亿美元", at=30))
    assert (found.state, found.start) == ("same", TEXT.index("5000亿美元", 30))


def test_words_that_moved_with_their_paragraph_are_found():
    first, second, third = TEXT.split("\n")
    found = anchor("\n".join([third, first, second]), *marked("没有那么多钱"))
    assert found.state == "moved"
    assert found.start == third.index("没有那么多钱")


def test_another_script_is_the_same_words():
    text = "遠山科技創始人高平在社交媒體上寫道：「他們其實沒有那麼多錢。」集團到位的資金"
    found = anchor(text, *marked("他们其实没有那么多钱"))
    assert (found.state, words_of(found, text)) == ("moved", "他們其實沒有那麼多錢")


def test_of_two_equal_figures_the_neighbours_tell_which():
    text = "按：" + TEXT
    found = anchor(text, *marked("5000亿美元", at=30))
    assert (found.state, found.start) == ("moved", text.index("5000亿美元", 30))


@pytest.mark.parametrize("figure", ["5000亿美元", "5000", "21日", "100亿美元"])
def test_a_revised_figure_is_changed_and_waits_for_the_reader(figure):
    _, _, _, start, end = marked(figure)
    revised = TEXT[:start] + TEXT[start:end].replace("0", "7").replace("1", "6") + TEXT[end:]
    found = anchor(revised, *marked(figure))
    assert (found.state, found.start, found.end) == ("changed", start, end)


def test_a_figure_that_is_gone_does_not_jump_to_another_one():
    text = "新城集团没有说明投资额。分析师估计远山科技今年的支出为5000亿美元左右，与去年持平。"
    found = anchor(text, *marked("5000亿美元", at=30))
    assert found.state == "orphaned"
    assert found.start is None


def test_an_orphan_brings_the_places_it_may_belong_to():
    text = "分析师估计远山科技今年的支出为5000亿美元左右，与去年持平。"
    found = anchor(text, *marked("5000亿美元", at=30))
    place = text.index("5000亿美元")
    best = found.suggestions[0]
    assert (best.start, best.end) == (place, place + 7)
    assert all(0 <= one.score <= 1 for one in found.suggestions)


def test_half_a_number_is_not_the_number():
    found = anchor("总投资为5000亿美元", "000亿美元")
    assert found.state == "orphaned"


def test_part_of_a_word_is_not_the_word():
    assert anchor("OpenAI answered", "AI").state == "orphaned"


def test_a_figure_marked_in_part_has_changed_when_the_rest_of_it_has():
    found = anchor(TEXT.replace("5000", "6000"), *marked("000亿美元", at=30))
    assert found.state in {"changed", "orphaned"}


def test_folding_does_not_make_two_figures_one():
    text = "面积约10²平方米，位于城东的一处旧厂房"
    found = anchor(text.replace("²", "2"), *marked("10²平方米", text))
    assert found.state == "changed"


def test_words_without_context_are_found_when_they_stand_once():
    assert anchor(TEXT, "高平").state == "moved"
    assert anchor(TEXT, "5000亿美元").state == "orphaned"


def test_a_sentence_stands_for_itself():
    text = "完全不同的开头。\n" + TEXT.split("\n")[2]
    found = anchor(text, "他们其实没有那么多钱。”集团到位的资金远远少于100亿美元。", "", "", 3, 33)
    assert found.state == "moved"


def test_a_letter_typed_wrong_in_a_name_is_a_change():
    text = "The chairman, Lin Yimnig, called it the largest project in history."
    found = anchor(text, "Lin Yiming", "The chairman, ", ", called it the largest", 14, 24)
    assert (found.state, words_of(found, text)) == ("changed", "Lin Yimnig")


def test_an_emoji_with_joiners_is_found_whole():
    text = f"新：家{FAMILY}好"
    found = anchor(text, FAMILY, "家", "好", 1, 1 + len(FAMILY))
    assert words_of(found, text) == FAMILY


@pytest.mark.parametrize(
    ("text", "exact", "prefix", "suffix"),
    [
        ("", "", "", ""),
        ("", "5000", "投资", "亿"),
        ("短", "短", "长" * 500, "长" * 500),
        ("短", "比正文长得多的引文", "", ""),
        ("a\ud83d", "\ud83d", "a", ""),
        ("\n\n\n", "\n", "\n", "\n"),
    ],
)
def test_odd_input_is_answered(text, exact, prefix, suffix):
    found = anchor(text, exact, prefix, suffix, 0, len(exact))
    assert found.state in {"same", "moved", "changed", "orphaned"}


@pytest.mark.parametrize("start", [-5, 10**9])
def test_a_place_outside_the_text_is_no_place(start):
    found = anchor(TEXT, "高平", "创始人", "在社交", start, start + 2)
    assert words_of(found, TEXT) == "高平"


def test_one_of_five_hundred_equal_quotations_is_told_by_its_neighbours():
    text = "".join(f"第{n}次说到5000亿美元，" for n in range(500))
    quotation = marked("5000亿美元", text, text.index("第250次"), 32)
    found = anchor("新" + text, *quotation)
    assert found.start == quotation[3] + 1


def test_a_text_of_one_repeated_sentence_keeps_the_nearest():
    text = "软银宣布向OpenAI投资400亿美元。" * 300
    quotation = marked("400亿美元", text, 2000)
    found = anchor("前" + text, *quotation)
    assert (found.state, found.start) == ("moved", quotation[3] + 1)


@given(st.text(max_size=80), st.text(max_size=20), st.text(max_size=20), st.text(max_size=20))
def test_what_is_found_lies_in_the_text(text, exact, prefix, suffix):
    found = anchor(text, exact, prefix, suffix)
    if found.state == "orphaned":
        assert found.start is found.end is None
    else:
        assert 0 <= found.start < found.end <= len(text)
    for one in found.suggestions:
        assert 0 <= one.start < one.end <= len(text)


@given(st.data(), st.text(min_size=1, max_size=200))
def test_in_an_unchanged_text_nothing_changes(data, text):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    exact, prefix, suffix = context(text, start, end)
    found = anchor(text, exact, prefix, suffix, start, end)
    assert (found.state, found.start, found.end) == ("same", start, end)


@given(st.data(), st.text(alphabet="投资5000亿12 美元a.,\n", min_size=1, max_size=60))
def test_what_is_same_or_moved_has_the_figures_it_had(data, text):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    new = data.draw(st.text(alphabet="投资5000亿12 美元a.,\n", max_size=60))
    exact, prefix, suffix = context(text, start, end)
    found = anchor(new, exact, prefix, suffix, start, end)
    if found.state in {"same", "moved"}:
        digits = [c for c in words_of(found, new) if c.isdigit()]
        assert digits == [c for c in exact if c.isdigit()]
