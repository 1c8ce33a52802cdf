from desk.cleaning.html import score

PROSE = "The company said on Tuesday that it would go ahead, and that nothing had changed. " * 3


def main_text(source):
    found = score.analysed(source)
    inside = found.pieces[found.regions.first : found.regions.last]
    return " ".join(piece.block.strand.text for piece in inside)


def teasers(count):
    return "".join(
        f"<li><div><h3><a href=/{i}>Story {i}</a></h3><p>Teaser {i}: {PROSE}</p></div></li>"
        for i in range(count)
    )


def test_a_list_of_teasers_without_classes_is_no_article():
    article = f"<div><h1>Title</h1><div><p>First. {PROSE}</p><p>{PROSE}</p></div></div>"
    found = main_text(f"{article}<div><ul>{teasers(12)}</ul></div>")
    assert "First." in found
    assert "Teaser" not in found


def test_paragraphs_in_elements_of_their_own_are_no_teasers():
    body = "".join(f"<div><p>{i}. {PROSE}</p><p>{PROSE}</p></div>" for i in range(6))
    found = main_text(f"<div><h1>Title</h1>{body}</div>")
    assert all(f"{i}. The company" in found for i in range(6))


def test_an_article_in_several_parts_is_one():
    parts = "".join(
        f"<section><div><div class='text'><p>Part {i}. {PROSE}</p><p>{PROSE * 2}</p></div></div>"
        f"<div><a href=/ad>Elsewhere</a></div></section>"
        for i in range(4)
    )
    found = main_text(f"<div><article><h1>Title</h1>{parts}</article><div>{teasers(3)}</div></div>")
    assert all(f"Part {i}." in found for i in range(4))


def test_teasers_of_many_categories_are_alike():
    others = "".join(
        f"<article class='box post type-post category-{word}'><h2><a href=/{word}>{word}</a></h2>"
        f"<p>Other {word}. {PROSE}</p></article>"
        for word in ("sport", "travel", "food", "music", "science", "home", "art")
    )
    article = (
        f"<article class='whole post category-life'><h1>Title</h1><p>Own. {PROSE}</p></article>"
    )
    found = main_text(f"<div>{article}<div class='list'>{others}</div></div>")
    assert "Own." in found
    assert "Other" not in found
