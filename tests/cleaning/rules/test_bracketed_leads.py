"""【文/outlet author】 before the first words becomes fields; a remark in brackets stays."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, edits, refused, words

RULE = "bracketed_leads"
TEXT = "海边的风电场\n\n【文/海角观察者网 林默】" + "\n\n".join(STORY) + "\n"


def test_author_and_outlet_leave_the_text() -> None:
    article = cleaned(TEXT)
    assert article.byline == "林默"
    assert article.text.split("\n") == list(STORY)


@pytest.mark.parametrize("honest", ["（按照规定）", "（1月3日）", "【注】"])
def test_remarks_in_brackets_stay(honest: str) -> None:
    text = TEXT.replace("【文/海角观察者网 林默】", honest)
    assert edits(RULE, text) == []
    assert honest in cleaned(text).text


def test_a_dateline_in_brackets_gives_agency_and_reporter_and_stays() -> None:
    for lead, byline in (("（中央社記者林志明台北3日電）", "林志明"), ("（中央社台北3日電）", "")):
        article = cleaned(TEXT.replace("【文/海角观察者网 林默】", lead))
        assert (article.agency, article.byline) == ("中央社", byline)
        assert lead in article.text


def test_it_is_told_and_can_be_refused() -> None:
    (edit,) = edits(RULE, TEXT)
    assert edit.removed == TEXT[edit.start : edit.end] == "【文/海角观察者网 林默】"
    assert "【文/海角观察者网 林默】" in refused(RULE, TEXT).text


def test_a_place_is_no_author_and_a_special_report_names_its_outlet() -> None:
    rest = "\n\n".join(STORY[1:])
    article = cleaned(f"海邊的風電場\n\n〔記者王錦義／花蓮報導〕{STORY[0]}\n\n{rest}")
    assert article.byline == "王錦義"
    article = cleaned(f"海邊的風電場\n\n【明報專訊】{STORY[0]}\n\n{rest}")
    assert article.outlet == "明報"


def test_two_brackets_give_outlet_and_author() -> None:
    text = "海边的风电场\n\n【远望网】（记者 林默）" + "\n\n".join(STORY) + "\n"
    article = cleaned(text)
    assert (article.outlet, article.byline) == ("远望网", "林默")
    assert article.text.split("\n")[1] == STORY[0]


def test_where_a_wire_comes_from_is_a_credit() -> None:
    article = cleaned("海边的风电场\n\n（雅加达综合电）" + "\n\n".join(STORY) + "\n")
    assert words(article, "credit") == ["（雅加达综合电）"]


def test_a_reporter_whose_name_stands_before_a_place_is_named_without_it() -> None:
    lead = "【海角時報2020年07月17日訊】(海角時報記者徐默然洛杉磯報導)"
    article = cleaned(f"海邊的風電場\n\n{lead}" + "\n\n".join(STORY) + "\n")
    assert (article.byline, article.outlet) == ("徐默然", "海角時報")
    assert article.published == "2020-07-17"


def test_a_long_name_before_a_short_one_is_the_outlet() -> None:
    text = "標題：海邊的風電場\n\n【文/海港財訊 林曉】" + "\n\n".join(STORY) + "\n"
    article = cleaned(text)
    assert (article.outlet, article.byline) == ("海港財訊", "林曉")
