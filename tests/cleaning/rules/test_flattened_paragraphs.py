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


def test_a_heading_before_letters_is_parted_where_no_space_stands_before_letters() -> None:
    line = " ".join(
        (*STORY, "港口如何回应", "OpenAI首席执行官说，R1是一款模型。", *STORY, *STORY * 4)
    )
    assert "港口如何回应" in words(cleaned(f"海边的风电场\n{line}\n下载应用\n"), "heading")


def test_a_heading_whose_name_the_next_sentence_says_again_is_parted() -> None:
    line = " ".join(
        (*STORY, "Altman 回应", "Altman 随后在 X 上写道，他不造武器。", *STORY, *STORY * 4)
    )
    assert "Altman 回应" in words(cleaned(f"海边的风电场\n{line}\n下载应用\n"), "heading")


def test_a_post_in_the_language_of_the_text_takes_no_sentence_of_others_with_it() -> None:
    told = 'The roofer told the paper that he had warned the council of "a large bill". '
    post = "Roof costs have doubled. I have the emails. — Jim Laird (@laird) April 30, 2025"
    line = told * 8 + post + " The council said it had no record of them."
    assert words(cleaned(f"The roof\n\n{line}\n"), "post") == [post]
