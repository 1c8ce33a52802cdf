from hypothesis import given
from hypothesis import strategies as st

from desk.anchoring import anchor_all

FIRST = "新城集团宣布投资5000亿美元建设数据中心"
SECOND = "集团总裁林一鸣表示，这是历史上规模最大的人工智能项目，预计创造10万个就业岗位。"
THIRD = "远山科技创始人高平在社交媒体上写道：“他们其实没有那么多钱。”"
OLD = "\n".join([FIRST, SECOND, THIRD])


def followed(new, words, old=OLD):
    start = old.index(words)
    (found,) = anchor_all(old, new, [(start, start + len(words))])
    return found.state, None if found.start is None else new[found.start : found.end]


def test_every_span_has_its_answer_in_order():
    spans = [(0, 4), (8, 15), (0, 4)]
    found = anchor_all(OLD, "按：" + OLD, spans)
    assert [(one.start, one.end) for one in found] == [(2, 6), (10, 17), (2, 6)]


def test_equal_texts_keep_everything():
    (found,) = anchor_all(OLD, OLD, [(3, 9)])
    assert (found.state, found.start, found.end, found.similarity) == ("same", 3, 9, 1.0)


def test_what_stands_before_a_change_is_the_same_and_what_stands_after_it_moved():
    new = OLD.replace("表示", "在发布会上表示")
    assert followed(new, "5000亿美元") == ("same", "5000亿美元")
    assert followed(new, "高平") == ("moved", "高平")


def test_paragraphs_that_change_places_take_their_annotations_along():
    new = "\n".join([THIRD, FIRST, SECOND])
    assert followed(new, "他们其实没有那么多钱") == ("moved", "他们其实没有那么多钱")
    assert followed(new, SECOND) == ("moved", SECOND)


def test_a_short_heading_that_moved_is_found_as_a_line():
    old = "\n".join([FIRST, "现场声音", SECOND, THIRD])
    new = "\n".join([FIRST, SECOND, THIRD, "现场声音"])
    assert followed(new, "现场声音", old) == ("moved", "现场声音")


def test_a_removed_paragraph_takes_its_annotations_with_it():
    new = "\n".join([FIRST, THIRD])
    assert followed(new, "历史上规模最大的人工智能项目") == ("orphaned", None)
    assert followed(new, "10万个") == ("orphaned", None)


def test_a_figure_does_not_go_where_another_one_of_the_old_text_has_gone():
    old = FIRST + "\n" + SECOND.replace("10万", "5000亿美元的") + "\n" + THIRD
    new = FIRST + "\n" + THIRD
    start = old.index("5000亿美元", len(FIRST))
    (found,) = anchor_all(old, new, [(start, start + 7)])
    assert found.state == "orphaned"


def test_a_revised_figure_is_changed():
    assert followed(OLD.replace("5000", "8000"), "5000亿美元") == ("changed", "8000亿美元")
    assert followed(OLD.replace("10万", "70万"), "10万个") == ("changed", "70万个")


def test_a_figure_that_grew_is_taken_whole():
    assert followed(OLD.replace("5000", "15000"), "5000亿美元") == ("changed", "15000亿美元")


def test_phrases_of_another_length_are_followed_to_their_ends():
    old = "这家互联网公司的软件部门周三公布了新的信息。"
    new = "這家網際網路公司的軟體部門週三公佈了新的資訊。"
    assert followed(new, "公司的软件部门", old)[1] == "公司的軟體部門"
    assert followed(new, old, old)[1] == new


def test_brackets_that_a_cleaning_put_in_or_out_do_not_matter():
    new = OLD.replace("林一鸣", "林(lín)一鸣").replace("高平", "高平（Gao Ping）")
    assert followed(new, "林一鸣表示")[1] == "林(lín)一鸣表示"
    assert followed(new, "在社交媒体上写道") == ("moved", "在社交媒体上写道")


def test_empty_texts_and_spans_outside_them_are_orphans():
    assert [one.state for one in anchor_all("", "新", [(0, 0), (0, 5)])] == ["orphaned"] * 2
    assert [one.state for one in anchor_all("旧", "", [(0, 1), (5, 9)])] == ["orphaned"] * 2
    assert anchor_all("旧", "新", []) == []


def test_the_whole_text_is_a_span_like_others():
    new = OLD.replace("5000", "6000")
    (found,) = anchor_all(OLD, new, [(0, len(OLD))])
    assert (found.state, found.start, found.end) == ("changed", 0, len(new))


def test_a_text_of_one_repeated_sentence_is_followed():
    old = "软银宣布向OpenAI投资400亿美元。" * 200
    new = "前言。" + old
    (found,) = anchor_all(old, new, [(2000, 2030)])
    assert (found.state, found.start) == ("moved", 2003)


@given(st.data(), st.text(max_size=120), st.text(max_size=120))
def test_what_is_found_lies_in_the_new_text(data, old, new):
    places = st.integers(0, len(old))
    spans = data.draw(st.lists(st.tuples(places, places), max_size=5))
    for found in anchor_all(old, new, spans):
        if found.start is not None:
            assert 0 <= found.start < found.end <= len(new) or old == new


@given(st.data(), st.text(alphabet="新城集团投资12 \na", max_size=60))
def test_words_that_something_was_put_before_are_the_same_words(data, old):
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    for found in anchor_all(old, "前言：" + old, [(start, end)]):
        if found.state in {"same", "moved"}:
            assert ("前言：" + old)[found.start : found.end] == old[start:end]
