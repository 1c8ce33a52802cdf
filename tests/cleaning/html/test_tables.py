from desk.cleaning.html import blocks, tree


def rows(source):
    return [
        (piece.block.kind, piece.block.strand.text) for piece in blocks.pieces(tree.parse(source))
    ]


def test_a_row_of_data_is_one_block_with_tabs_between_its_cells():
    source = "<table><tr><th>Name<th>Sum<tr><td>A <b>b</b></td><td>5</td></tr></table>"
    assert rows(source) == [("table_row", "Name\tSum"), ("table_row", "A b\t5")]


def test_marks_in_a_row_move_with_their_cells():
    row = blocks.pieces(tree.parse("<table><tr><td>ab</td><td><a href=u>c</a></td></table>"))[0]
    assert row.block.inlines == [("link", 3, 4, "u")]


def test_a_table_that_only_lays_out_the_page_stays_paragraphs():
    text = "A long paragraph of an old page. " * 20
    assert [kind for kind, _ in rows(f"<table><tr><td>Menu<td><p>{text}</table>")] == [
        "paragraph",
        "paragraph",
    ]
