"""One sentence among many that are made like it."""

from hypothesis import given
from hypothesis import strategies as st

from desk.anchoring import anchor, anchor_all
from desk.anchoring.alignment import align_closely
from desk.anchoring.sentence import beside, replaced
from desk.text import context

WRAP = (
    "蓝海能源周三公布财报，第三季度营收为128亿元，同比增长12.5%，净利润为24亿元。\n"
    "截至当日收盘，东湖银行股价上涨3.4%，报收于每股215元，成交额96亿元。"
)
OTHER = (
    "北斗汽车周四公布财报，第三季度营收为77亿元，同比增长40.1%，净利润为19亿元。\n"
    "截至当日收盘，东湖银行股价上涨3.4%，报收于每股215元，成交额96亿元。"
)
TEXTS = st.text(alphabet="天地人投资亿。 \nabc12.", max_size=80)


def kept(words, old, new, length=32):
    start = old.index(words)
    quotation = context(old, start, start + len(words), length)
    return anchor(new, *quotation, start, start + len(words))


def test_a_name_in_the_place_of_another_is_told_from_letters_typed_wrong():
    old = "蓝海能源周三公布财报，第三季度营收为"
    for new, other in (
        ("北斗汽车周三公布财报，第三季度营收为", True),
        (old.replace("公", "工"), False),
    ):
        runs = align_closely(old, new)
        starts = [run.old for run in runs]
        assert bool(replaced(old, new, runs, starts, 10, 14)) is other


def test_a_figure_of_another_company_is_not_the_figure_revised():
    for words in ("12.5%", "128亿元"):
        found = kept(words, WRAP, OTHER)
        assert found.state == "orphaned", words


def test_a_figure_revised_in_its_own_sentence_is_found_and_called_changed():
    new = WRAP.replace("128", "131").replace("12.5", "15.1")
    for words, now in (("12.5%", "15.1%"), ("128亿元", "131亿元")):
        found = kept(words, WRAP, new)
        assert (found.state, new[found.start : found.end]) == ("changed", now)


def test_the_first_word_of_a_sentence_needs_no_sentence_before_it():
    old = "第一句说了别的事情。分析人士指出，数据中心的投资将在明年超过三千亿美元。"
    new = "这里换成了毫不相干的一句话！分析人士指出，数据中心的投资将在明年超过三千亿美元。"
    found = kept("分析人士", old, new)
    assert (found.state, new[found.start : found.end]) == ("moved", "分析人士")
    start = old.index("分析人士")
    (both,) = anchor_all(old, new, [(start, start + 4)])
    assert both.start == new.index("分析人士")


def test_a_word_that_became_another_in_the_midst_of_equal_ones_has_changed():
    old = "多方媒体评论认为，马斯克的这番公开言论体现了全球首富与总统之间的分歧。"
    new = old.replace("马斯克", "埃隆")
    found = kept("马斯克", old, new)
    assert (found.state, new[found.start : found.end]) == ("changed", "埃隆")


def test_numerals_in_chinese_that_were_revised_are_never_called_the_same():
    old = "公司第一季度的营收达到一百二十亿元，比去年同期有所增长。"
    new = old.replace("一百二十", "四百二十")
    at = old.index("一百二十")
    for start, end in ((at, at + 4), (at + 2, at + 4), (at + 1, at + 6)):
        (found,) = anchor_all(old, new, [(start, end)])
        assert found.state in {"changed", "orphaned"}
        assert kept(old[start:end], old, new).state in {"changed", "orphaned"}


@given(TEXTS, TEXTS, st.integers(0, 80), st.integers(1, 9))
def test_what_stands_beside_a_place_is_equal_in_both(old, new, start, size):
    start = min(start, len(old))
    end = min(len(old), start + size)
    low = min(start, len(new))
    high = min(end, len(new))
    left, right, weight, _closed = beside(old, start, end, new, low, high)
    assert old[start - left : start] == new[low - left : low]
    assert old[end : end + right] == new[high : high + right]
    assert weight >= 0
