import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.qt.reader import words

TEXT = (
    "市长说：“钱已经到位，我们今天就开始建设。”但财政局长反驳，计划投资5000亿美元。\n"
    "They don’t have the money. Harbour Group has well under $10 billion secured."
)


def around(function, needle, text=TEXT, *rest):
    start, end = function(text, text.index(needle), *rest)
    return text[start:end]


@pytest.mark.parametrize(
    ("needle", "word"),
    [
        ("5000", "5000亿美元"),
        ("亿美", "5000亿美元"),
        ("元。", "5000亿美元"),
        ("don", "don’t"),
        ("Harbour", "Harbour"),
        ("10 bil", "$10 billion"),
        ("billion", "$10 billion"),
        ("”但", "”"),
    ],
)
def test_a_word_is_a_whole_figure_or_a_latin_word(needle, word):
    assert around(words.word_around, needle) == word


@pytest.mark.parametrize(
    "figure",
    [
        "4.5吉瓦",
        "97%",
        "约2.7万次",
        "10万个",
        "三百多名",
        "数十亿美元",
        "1,200公里",
        "第3",
        "￥300",
        "1月31日",
    ],
)
def test_figures_with_their_units_are_words(figure):
    number = figure.lstrip("约第")
    start, end = words.word_around(f"据说{figure}。", 2 + len(figure) - len(number))
    assert f"据说{figure}。"[start:end] == number


def test_a_chinese_word_is_what_the_segmenter_says():
    assert around(words.word_around, "政局", TEXT, lambda run, at: (at - 1, at + 3)) == "财政局长"


def test_a_sentence_ends_behind_its_closing_quotation_mark():
    assert around(words.sentence_around, "已经") == "市长说：“钱已经到位，我们今天就开始建设。”"
    assert around(words.sentence_around, "反驳") == "但财政局长反驳，计划投资5000亿美元。"
    assert around(words.sentence_around, "don") == "They don’t have the money."


def test_a_clause_stands_without_the_marks_around_it():
    assert around(words.clause_around, "今天") == "我们今天就开始建设"
    assert around(words.clause_around, "财政") == "但财政局长反驳"


def test_a_selection_grows_from_word_to_clause_to_quotation_to_sentence_to_paragraph_to_all():
    span, grown = (TEXT.index("今"), TEXT.index("今")), []
    while span != (0, len(TEXT)):
        span = words.wider(TEXT, *span)
        grown.append(TEXT[span[0] : span[1]])

    assert grown == [
        "今",
        "我们今天就开始建设",
        "钱已经到位，我们今天就开始建设。",
        "“钱已经到位，我们今天就开始建设。”",
        "市长说：“钱已经到位，我们今天就开始建设。”",
        TEXT.split("\n")[0],
        TEXT,
    ]


texts = st.text(alphabet="港务，。“”（） ab’1.5亿元\n𠮷", max_size=60)


@given(texts, st.integers(0, 60))
def test_every_unit_lies_in_its_line_and_holds_its_place(text, at):
    at = min(at, len(text))
    low, high = words.line_around(text, at)
    for unit in (words.word_around, words.sentence_around, words.clause_around):
        start, end = unit(text, at)
        assert low <= start <= end <= high
        assert start <= at


@given(texts, st.integers(0, 60))
def test_moving_by_words_or_sentences_always_arrives_at_the_ends(text, at):
    for forward, back in (
        (words.next_word, words.previous_word),
        (words.next_sentence, words.previous_sentence),
    ):
        place = min(at, len(text))
        while place < len(text):
            following = forward(text, place)
            assert following > place
            place = following
        while place > 0:
            before = back(text, place)
            assert before < place
            place = before


@given(texts, st.integers(0, 60), st.integers(0, 20))
def test_growing_always_holds_what_was_selected_and_ends_with_everything(text, at, length):
    start = min(at, len(text))
    span = start, min(len(text), start + length)
    for _ in range(len(text) + 1):
        wider = words.wider(text, *span)
        assert wider[0] <= span[0] <= span[1] <= wider[1]
        if wider == (0, len(text)):
            return
        assert wider != span
        span = wider
    raise AssertionError("it never becomes the whole text")
