"""A text run into one line is divided where its paragraphs were; lines of prose are left."""

from __future__ import annotations

from tests.cleaning.rule import STORY, cleaned, edits, refused, words

RULE = "flattened_paragraphs"
LINE = " ".join((*STORY, "渔民担心航道", *STORY, *STORY, *STORY, *STORY, *STORY))
TEXT = f"海边的风电场\n{LINE}\n下载应用\n"


def test_the_line_is_divided_at_its_spaces() -> None:
    article = cleaned(TEXT)
    assert article.shape == "flattened"
    assert [w for w in words(article, "paragraph") if w in STORY] == [*STORY] * 6
    assert "渔民担心航道" in words(article, "heading")


def test_a_text_of_several_paragraphs_is_left() -> None:
    assert edits(RULE, "海边的风电场\n\n" + "\n\n".join(w * 3 for w in STORY) + "\n") == []


def test_it_is_told_and_can_be_refused() -> None:
    (edit,) = edits(RULE, TEXT)
    assert TEXT[edit.start : edit.end].startswith(STORY[0])
    assert LINE in refused(RULE, TEXT).text


def test_a_list_of_articles_run_into_the_last_sentence_goes() -> None:
    sentence = "The operator said that the strike had cost it a sum the union called a fantasy. "
    text = sentence * 8 + "Trending Now 1 Storm Closes Schools 2 The Week In Pictures Careers Help"
    assert cleaned(text).text.rstrip().endswith("called a fantasy.")
