from hypothesis import given, settings
from hypothesis import strategies as st

from desk.model import Block
from desk.qt.reader.flow import LONGEST, Flow, cuts

LINE = "港务集团董事长孙维说：“钱已经到位，我们今天就开始建设。”首期投资1000亿元。"


def flow_of(text, height=500, column=400, blocks=()):
    flow = Flow()
    flow.height = height
    flow.set_article(text, blocks, (), "Hans")
    flow.flow_in(column)
    return flow


def seen(flow):
    return {
        (index, number): y + line.y
        for index, y, piece in flow.visible()
        for number, line in enumerate(piece.lines)
        if 0 <= y + line.y < flow.height
    }


@settings(max_examples=60)
@given(
    st.lists(st.integers(0, 12), min_size=1, max_size=40),
    st.lists(st.integers(-700, 700), min_size=1, max_size=12),
)
def test_scrolling_moves_what_is_visible_by_the_step_and_nothing_else(qapp, lengths, steps):
    flow = flow_of("\n".join(LINE * n for n in lengths))
    for step in steps:
        before = seen(flow)
        moved = flow.move(step)
        after = seen(flow)
        assert abs(moved) <= abs(step)
        assert all(after[key] == before[key] - moved for key in before.keys() & after.keys())


@given(st.lists(st.integers(0, 12), min_size=1, max_size=30), st.data())
def test_a_line_is_shown_where_it_is_asked_for(qapp, lengths, data):
    text = "\n".join(LINE * n for n in lengths)
    flow = flow_of(text)
    offset = data.draw(st.integers(0, len(text)))
    flow.show(offset, 200)
    place = flow.place(offset)

    at_an_end = flow.scroll == 0 or flow.scroll >= flow.most
    assert place.y == 200 or at_an_end
    assert flow.y_of(offset) == place.y


@given(st.lists(st.integers(0, 6), min_size=1, max_size=30), st.data())
def test_the_offset_at_a_place_is_the_offset_placed_there(qapp, lengths, data):
    text = "\n".join(LINE * n for n in lengths)
    flow = flow_of(text)
    offset = data.draw(st.integers(0, len(text)))
    flow.show(offset, 100)
    place = flow.place(offset)

    if 0 <= place.y < flow.height:
        assert flow.at(place.x, place.y + place.height / 2)[0] == offset


def test_the_view_does_not_leave_the_text(qapp):
    flow = flow_of("\n".join([LINE] * 30))

    assert flow.move(-50) == 0
    flow.jump(10**9)
    assert flow.move(50) == 0
    assert flow.scroll == flow.most


def test_a_short_text_does_not_scroll(qapp):
    flow = flow_of(LINE)
    assert flow.move(100) == 0
    assert flow.scroll == 0


def test_only_what_is_near_the_view_is_laid_out(qapp):
    flow = flow_of("\n".join([LINE] * 5000))
    flow.move(0)
    for _ in flow.visible():
        pass
    assert sum(flow.kept(n) is not None for n in range(len(flow))) < 40


@given(st.text("港。 a\u0301", max_size=40).map(lambda t: t * 200))
def test_a_long_paragraph_is_cut_into_parts_that_make_it_up(text):
    parts = list(cuts(text, 0, len(text)))

    assert "".join(text[a:b] for a, b in parts) == text
    assert all(b - a <= LONGEST for a, b in parts)


def test_blocks_that_do_not_fit_the_text_are_taken_for_paragraphs(qapp, story):
    text, blocks = story
    flow = flow_of(text, blocks=blocks[:-1])
    assert set(flow.kinds) == {"paragraph"}
    assert len(flow) == len(blocks)


def test_the_cells_of_a_table_stand_below_each_other(qapp):
    lines = ["出资方\t承诺\t到位", "港务集团与甲骨湾\t180亿元\t60亿元", "MGX\t70亿元\t—"]
    text, blocks, at = "\n".join(lines), [], 0
    for line in lines:
        blocks.append(Block("table_row", at, at + len(line)))
        at += len(line) + 1
    flow = flow_of(text, column=600, blocks=blocks)
    for cell in (1, 2):
        xs = {
            flow.place(b.start + _cell(line, cell)).x for b, line in zip(blocks, lines, strict=True)
        }
        assert len(xs) == 1


def _cell(line, number):
    return sum(len(cell) + 1 for cell in line.split("\t")[:number])


def test_a_long_paragraph_shows_no_short_line_where_it_was_cut(qapp):
    text = "江北市市长陈立群周二宣布，名为“潮汐之门”的计划首期投资1000亿元。" * 200
    flow = Flow()
    flow.set_article(text, [Block("paragraph", 0, len(text))], (), "Hans")
    flow.height = 400
    flow.flow_in(36 * 18)
    pieces = [flow.piece(index) for index in range(len(flow))]
    for piece in pieces[:-1]:
        last = piece.lines[-1].line
        assert last.naturalTextWidth() > 30 * 18
    assert "".join(text[a:b] for a, b in zip(flow.starts, flow.ends, strict=True)) == text
    assert "".join(piece.text for piece in pieces) == text

    flow.flow_in(20 * 18)
    assert "".join(text[a:b] for a, b in zip(flow.starts, flow.ends, strict=True)) == text
