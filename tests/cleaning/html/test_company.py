from math import isfinite

from desk.cleaning.html import company, score

PROSE = "The company said on Tuesday that it would go ahead, and that nothing had changed. "
PAGE = (
    "<nav>" + "<a href=/s>Section</a> " * 8 + "</nav><article><h1>The title of this page</h1>"
    f"<div><p>{PROSE * 2}</p><p>A short line</p><img src=/a.png><p>{PROSE * 3}</p></div></article>"
    "<div class='related'><h3>More</h3><ul>"
    + "<li><a href=/1>Another story</a>" * 6
    + "</ul></div>"
)
AGAINST = {"bias": -2.0, "trees": []}
FOR = {"bias": 2.0, "trees": []}


def reviewed(value, table):
    found = score.analysed(PAGE)
    values = company.reviewed(found.pieces, found.regions, [value] * len(found.pieces), table)
    return [(piece.block, new) for piece, new in zip(found.pieces, values, strict=True)]


def test_what_is_sure_is_not_judged_again():
    for value in (4.0, -4.0, company.FAR):
        assert all(new == value for _, new in reviewed(value, AGAINST))


def test_prose_that_is_kept_stays_but_a_short_line_in_doubt_may_go():
    values = {block.strand.text: new for block, new in reviewed(0.5, AGAINST)}
    assert values[(PROSE * 2).strip()] == values[(PROSE * 3).strip()] == 0.5
    assert values["A short line"] < 0
    assert values["More"] < 0


def test_prose_that_would_be_cut_may_come_back():
    values = {block.strand.text: new for block, new in reviewed(-1.0, FOR)}
    assert values[(PROSE * 3).strip()] > 0


def test_pictures_are_left_as_they_are():
    pictures = [new for block, new in reviewed(0.5, AGAINST) if block.kind == "image"]
    assert pictures == [0.5]


def test_a_tree_answers_by_its_four_questions():
    answers = [0.0] * 16
    answers[0b1010] = 3.0
    table = {"bias": 0.0, "trees": [[[0, 0.0, 1, 1e9, 0, 0.1, 1, 1e9], answers]]}
    assert all(new > 1 for block, new in reviewed(0.5, table) if block.strand.text == "More")


def test_what_is_known_of_a_block_is_a_row_of_numbers_of_one_length():
    found = score.analysed(PAGE)
    around = company.Company(found.pieces, found.regions, [0.3] * len(found.pieces))
    rows = [around.row(i) for i in range(len(around.near))]
    assert len({len(row) for row in rows}) == 1
    assert all(isfinite(number) for row in rows for number in row)


def test_a_page_without_blocks_has_nothing_to_judge():
    found = score.analysed("")
    assert company.reviewed(found.pieces, found.regions, [], AGAINST) == []


def test_the_trees_at_hand_ask_only_what_a_row_answers():
    found = score.analysed(PAGE)
    width = len(company.Company(found.pieces, found.regions, [0.3] * len(found.pieces)).row(0))
    for questions, answers in score._weights()["reviewed"]["trees"]:
        assert len(questions) == 8
        assert len(answers) == 16
        assert all(0 <= feature < width for feature in questions[::2])
