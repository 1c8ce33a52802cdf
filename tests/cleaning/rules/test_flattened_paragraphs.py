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


def test_the_questions_of_an_interview_are_no_headings() -> None:
    turns = f"问:钱从哪里来? 答:{STORY[1]} 问:谁来还? 答:{STORY[2]} 问:什么时候投票? 答:{STORY[3]}"
    text = f"海边的风电场\n\n{STORY[0]} {turns} {STORY[0]} {STORY[1]} {STORY[2]} {STORY[3]}"
    assert not [w for w in words(cleaned(text), "heading") if w.startswith("问")]


def test_a_headline_of_two_parts_before_a_date_stays_whole() -> None:
    head = "首页 要闻 海洋 更多 海边小城要建风电场 渔民担心航道被挡 2025-03-02 08:15 来源：海港时报"
    article = cleaned(" ".join([head, *STORY, *STORY[::-1]]))
    assert article.title == "海边小城要建风电场 渔民担心航道被挡"
    assert (article.published, article.outlet) == ("2025-03-02T08:15", "海港时报")
    assert article.text.startswith(STORY[0][:10])


def test_headline_author_and_signature_of_a_wire_text_in_one_line_are_parted() -> None:
    text = (
        "Court lets mine go ahead despite herders' appeal By Anna Lindqvist November 5, 2025 "
        "The top court on Wednesday rejected an appeal by herders against an iron ore mine in the "
        "far north. The mine would cut a route that some 4,000 animals use, the herders say. The "
        "company puts the number at 1,500. It plans to invest nine billion crowns and to hire 650 "
        "people. The government had approved the mine in 2022 with twelve conditions, among them "
        "two bridges for the reindeer. The court added a third. It can not be appealed again. "
        "Reporting by Anna Lindqvist; Editing by Tom Berg and Lisa Roe"
    )
    article = cleaned(text)
    assert article.title == "Court lets mine go ahead despite herders' appeal"
    assert (article.byline, article.published) == ("Anna Lindqvist", "2025-11-05")
    assert article.text.startswith("The top court on Wednesday")
    assert words(article, "credit") == [text[text.index("Reporting by") :]]
