from desk.cleaning.html import blocks, tree


def read(source):
    return [piece.block for piece in blocks.pieces(tree.parse(source))]


def kinds(source):
    return [(block.kind, block.strand.text) for block in read(source)]


def test_two_line_breaks_part_paragraphs_and_so_does_one():
    assert kinds("<p>one<br><br>two<br>three</p>") == [
        ("paragraph", "one"),
        ("paragraph", "two"),
        ("paragraph", "three"),
    ]


def test_headings_have_their_level_and_list_items_their_depth():
    found = read("<h2>a</h2><ul><li>b<ol><li>c</ol></ul>")
    assert [(b.kind, b.level, b.strand.text) for b in found] == [
        ("heading", 2, "a"),
        ("list_item", 1, "b"),
        ("list_item", 2, "c"),
    ]


def test_a_quotation_in_a_quotation_is_one_deeper():
    found = read("<blockquote>a<blockquote><p>b</blockquote></blockquote>c")
    assert [(b.kind, b.level) for b in found] == [
        ("quotation", 1),
        ("quotation", 2),
        ("paragraph", 0),
    ]


def test_an_image_is_a_block_without_text_and_its_caption_another():
    found = read("<figure><img src='a.png' alt='A'><figcaption>About</figcaption></figure>")
    assert [(b.kind, b.strand.text, b.target) for b in found] == [
        ("image", "", "a.png"),
        ("caption", "About", ""),
    ]
    assert found[0].hints["alt"] == "A"


def test_an_image_amid_a_sentence_does_not_cut_it():
    assert kinds("<p>one <img src=a.png> two</p>") == [("paragraph", "one two"), ("image", "")]


def test_a_lazy_image_is_taken_where_it_really_lies_and_a_pixel_is_not():
    found = read("<img src='data:x' data-src='b.jpg'><img src=t.gif width=1 height=1>")
    assert [block.target for block in found] == ["b.jpg"]


def test_a_post_embedded_keeps_its_kind():
    found = read("<blockquote class='twitter-tweet' cite='u'><p>Hello</p>— N (@n)</blockquote>")
    assert [(b.kind, b.target) for b in found] == [("post", "u"), ("post", "u")]


def test_code_keeps_its_spaces_and_gives_a_block_a_line():
    assert kinds("<pre>if a:\n    b\n\nc</pre>") == [
        ("code", "if a:"),
        ("code", "    b"),
        ("code", "c"),
    ]


def test_links_and_emphasis_are_marked_where_they_stand_after_spaces_collapse():
    block = read("<p>\n  a  <b>bo\n ld</b> <a href='u'>li<i>n</i>k</a></p>")[0]
    assert block.strand.text == "a bo ld link"
    assert block.inlines == [
        ("strong", 2, 7, ""),
        ("link", 8, 12, "u"),
        ("emphasis", 10, 11, ""),
    ]


def test_a_mark_set_in_its_own_element_joins_the_word_without_a_space():
    assert kinds("<p><span>“</span>引语<span>”</span></p>") == [("paragraph", "“引语”")]


def test_empty_paragraphs_are_counted_for_those_who_look_for_lost_headings():
    found = read("<p>a</p><p>&nbsp;</p><p></p><p>b</p>")
    assert found[1].hints["gap"] == 2


def test_a_link_that_lost_its_address_still_counts_as_one_but_is_none():
    source = "<p><a>All of it is linked</a></p><p><a name=top>A place to go to</a></p>"
    linked, named = blocks.pieces(tree.parse(source))
    assert (linked.links, linked.block.inlines) == (1.0, [])
    assert (named.links, named.block.inlines) == (0.0, [])
