from hypothesis import given
from hypothesis import strategies as st

from desk.model import Block
from desk.qt.reader.columns import Column, end_of, fit, kind_of, lines_of, none_longer, start_of

texts = st.text(alphabet="港a \n", max_size=120)


@given(texts)
def test_the_lines_of_a_text_fit_it(text):
    blocks = lines_of(text)

    assert fit(blocks, text)
    assert [text[block.start : block.end] for block in blocks] == text.split("\n")


@given(texts.map(lambda text: text * 40), st.data())
def test_blocks_that_lack_one_do_not_fit(text, data):
    blocks = lines_of(text)
    del blocks[data.draw(st.sampled_from((0, -1)))]

    assert not fit(blocks, text)


def test_very_many_blocks_that_are_no_lines_do_not_fit():
    text = "港务\n" * 4000
    blocks = [Block("paragraph", at, at + 4) for at in range(0, len(text), 5)]
    blocks[-1] = Block("paragraph", blocks[-1].start, len(text))

    assert not fit(blocks, text)


@given(texts, st.integers(1, 20))
def test_a_line_longer_than_allowed_is_found(text, most):
    assert none_longer(text, most) == (max(map(len, text.split("\n"))) <= most)


@given(texts)
def test_a_column_says_the_same_before_and_after_all_was_asked_for(text):
    blocks = lines_of(text)
    for read in (start_of, end_of, kind_of):
        column = Column(blocks, read)
        before = [column[n] for n in range(len(column))]
        assert before == list(column) == column.whole() == [column[n] for n in range(len(column))]


def test_what_is_put_into_a_column_stays_there():
    column = Column([Block("heading", 0, 3, 2), Block("image", 4, 4)], kind_of)
    column[1] = "picture"

    assert column.whole() == ["heading 2", "picture"]
