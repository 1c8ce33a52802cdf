"""Texts as people really have them: posts, dumps, wire copy, letters, talks. None is a page."""

from __future__ import annotations

import pytest

from desk.cleaning import Cleaned, clean_all, clean_text


def kinds(cleaned: Cleaned, kind: str) -> list[str]:
    return [cleaned.text[b.start : b.end] for b in cleaned.blocks if b.kind == kind]


def test_a_dump_of_an_account_post_keeps_the_story_and_its_credits() -> None:
    cleaned = clean_text(
        "海边小城的五亿，到底从哪里来？\n\n原创 林默 远望财经 2025-02-08 07:44 北京\n\n"
        "点击上方蓝字关注我们\n\n"
        "今年一月，小城宣布投资五亿元，在海边建设一座风电场，春天就要开工。\n\n消息一出，"
        "反应不一。有人说是豪赌，有人说是必然。\n\n"
        "END\n\n作者：林默\n编辑：王小明\n来源：远望财经\n\n推荐阅读\n小城为什么总是赌\n"
        "市长的三个梦\n\n点赞\n在看\n阅读原文\n"
    )
    assert cleaned.title == "海边小城的五亿，到底从哪里来？"
    assert (cleaned.byline, cleaned.published) == ("林默", "2025-02-08T07:44")
    assert [line[:2] for line in cleaned.text.split("\n")] == [
        "今年",
        "消息",
        "作者",
        "编辑",
        "来源",
    ]
    assert len(kinds(cleaned, "credit")) == 3


def test_news_from_taiwan_gives_reporter_date_and_caption() -> None:
    cleaned = clean_text(
        "首頁 > 地方\n小城宣布五億元計畫　議員潑冷水：他們沒錢\n2025/01/23 10:42\n"
        "記者林志明／綜合報導\n\n"
        "小城市長21日宣布，將在四年內投資五億元，興建一座風電場。\n\n"
        "議員隨後說：「他們其實沒有錢。」\n\n"
        "▲市長在碼頭宣布計畫。（圖／本報）\n\n市長回應說，議員錯了，歡迎他來參觀工地。\n\n"
        "延伸閱讀\n小城砸五億建風電\n議員告市長 法官這樣說\n\n"
        "※ 不用抽 不用搶 現在用APP看新聞 點我下載APP\n"
    )
    assert cleaned.title.startswith("小城宣布五億元計畫")
    assert (cleaned.byline, cleaned.published) == ("林志明", "2025-01-23T10:42")
    assert len(kinds(cleaned, "caption")) == len(kinds(cleaned, "credit")) == 1
    assert len(cleaned.blocks) == 5


def test_wire_copy_gives_agency_and_authors_and_loses_its_tail() -> None:
    cleaned = clean_text(
        "Ally casts doubt on mayor's plan\n\nBy Jane Doe and John Smith\n\nJanuary 22, "
        "2025 4:15 PM EST\n\n"
        "HARBOUR, Jan 22 (Reuters) - An ally of the mayor cast doubt on her plan, "
        'saying she "has no money."\n\n'
        "The bank has far less than was announced, he wrote, hours after the event.\n\n"
        "Reporting by Jane Doe; Editing by John Smith\n\n"
        "Our Standards: The Principles of Somebody.\n\nSign up here.\n"
    )
    assert (cleaned.byline, cleaned.agency) == ("Jane Doe and John Smith", "Reuters")
    assert cleaned.published == "2025-01-22T16:15-05:00"
    assert cleaned.text.endswith("Editing by John Smith")
    assert len(kinds(cleaned, "credit")) == 1


def test_text_copied_out_of_a_printed_page_is_joined() -> None:
    cleaned = clean_text(
        "第四季度的报告\n\n报告指出，当前外部环境更趋复杂严峻，国内需求不足，部\n"
        "分企业生产经营困难，但是长期向好的基本趋势没有改\n变，要坚定信心。\n\n1\n\n"
        "报告说，下一阶段要实施适度宽松的货币政策，保持流\n动性充裕，"
        "使社会融资规模同预期目标相匹配，推动综\n合融资成本下降。\n\n2\n"
    )
    assert "部分企业" in cleaned.text
    assert "保持流动性充裕" in cleaned.text
    assert [r.removed for r in cleaned.repairs if r.rule == "page_numbers"] == ["1", "2"]


def test_a_newsletter_loses_what_is_about_the_subscription() -> None:
    cleaned = clean_text(
        "View this email in your browser\n\nThe Morning Ledger\n\n"
        "Good morning. Here is what you need to know about the port today.\n\n"
        "The bank said on Monday that it would lend the town two hundred million.\n\n"
        "You are receiving this email because you signed up at our website.\n"
        "Unsubscribe | Update your preferences\n"
    )
    assert cleaned.title == "The Morning Ledger"
    assert cleaned.text.endswith("two hundred million.")
    assert len(cleaned.blocks) == 2


@pytest.mark.parametrize("names", [("问", "答"), ("主持人", "嘉宾")])
def test_talk_keeps_every_turn(names: tuple[str, str]) -> None:
    turns = ["钱从哪里来？", "一部分是借的。", "有人说没有钱。", "他不了解。", "谢谢。", "谢谢。"]
    talk = [f"{names[i % 2]}：{turn}" for i, turn in enumerate(turns)]
    cleaned = clean_text("专访市长：钱不是问题\n\n记者 林默\n\n" + "\n\n".join(talk) + "\n")
    assert cleaned.text.split("\n") == talk
    assert cleaned.byline == "林默"


def test_a_post_on_a_board_gives_its_author_and_time() -> None:
    cleaned = clean_text(
        "发信人: linmo (林默), 信区: Economy\n标  题: 风电场的钱是真的吗\n"
        "发信站: 水边社区 (Thu Jan 23 10:11:12 2025), 站内\n\n"
        "刚看到新闻，说小城账上不到一百万元，怎么可能出五亿。\n\n我查了一下年报，"
        "现金大概有三百万，另外还有地可以抵押。\n\n--\n"
    )
    assert (cleaned.title, cleaned.byline) == ("风电场的钱是真的吗", "linmo")
    assert cleaned.published == "2025-01-23T10:11:12"
    assert len(cleaned.blocks) == 2


def test_a_clipping_under_its_address_has_that_address() -> None:
    cleaned = clean_text(
        "https://www.example.org/news/1234.html\nAlly casts doubt on plan\nJan 23, 2025\n\n"
        "An ally of the mayor cast doubt on the plan, saying that there is no money for it.\n\n"
        "He said the bank has far less than was announced, citing good authority.\n\n"
        "Tel: +1 212 555 0100\nEmail: tips@example.org\nFollow us on Twitter\n"
    )
    assert cleaned.url == "https://www.example.org/news/1234.html"
    assert cleaned.title == "Ally casts doubt on plan"
    assert len(cleaned.blocks) == 2


def test_a_report_of_an_agency_names_agency_and_reporters() -> None:
    cleaned = clean_text(
        "新华社北京1月23日电（记者 王小明 李红）记者23日从有关部门获悉，"
        "去年全国吸收外资八千亿元。\n\n"
        "有关负责人说，今年将继续扩大开放，具体措施正在制定之中。\n\n责任编辑：张三\n"
    )
    assert (cleaned.agency, cleaned.byline) == ("新华社", "王小明、李红")
    assert kinds(cleaned, "credit") == ["责任编辑：张三"]


def test_a_piece_that_tells_its_kind_is_no_caption_of_the_picture_above_it() -> None:
    told = (
        '{"title":"渡轮停运","ctime":1741916460,"content":['
        '{"type":"text","data":"公司周四说，三天的罢工让公司损失了320万英镑，四万人受影响。"},'
        '{"type":"image","data":{"url":"https://example.com/a.jpg","desc":"空泊位。"}},'
        '{"type":"text","data":"工会说，实际成本“不到五十万”。她说，这个数字是幻想。"}]}'
    )
    (cleaned,) = clean_all(told.encode())
    assert [block.kind for block in cleaned.blocks] == [
        "paragraph",
        "image",
        "caption",
        "paragraph",
    ]
    assert cleaned.published == "2025-03-14T01:41:00Z"


def test_far_too_many_lines_of_a_letter_are_run_together_and_all_are_kept() -> None:
    (cleaned,) = clean_all(b"a\n" * 30_000)
    assert cleaned.text.count("a") == 30_000
    assert len(cleaned.blocks) < 100


def test_tags_are_no_outlet_and_a_linked_source_gives_name_and_address() -> None:
    head = (
        '---\ntitle: Tram\ntags: [渡轮, 罢工]\nsource: "[Ledger](https://ledger.example/a)"\n---\n'
    )
    (cleaned,) = clean_all(
        (head + "The tram was late, the city said.[^1]\n\n[^1]: Minutes.").encode()
    )
    assert (cleaned.outlet, cleaned.url) == ("Ledger", "https://ledger.example/a")
    assert cleaned.text == "The tram was late, the city said.[1]\n[1] Minutes."
