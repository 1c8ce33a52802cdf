# ruff: noqa: E501 ISC004 - an article is easier to read as its lines
"""Stories in several articles and languages, written for these tests, with what each figure tells.

A figure stands as ⟦words¦fact⟧; figures of one fact are of one measure.
"""

from __future__ import annotations

import re

from tests.ledger.scopes import scope

MARK = re.compile("⟦([^¦⟧]*)¦([^⟧]*)⟧")

ARTICLES = (
    (
        "2026-03-02",
        "“海宁号”渡轮翻沉 已有⟦17人¦dead⟧遇难\n"
        "“海宁号”渡轮2日清晨在望江口水域翻沉。市应急局说，船上共载有⟦312人¦aboard⟧，核定载客⟦450人¦capacity⟧，目前已确认⟦17人¦dead⟧遇难，⟦204人¦rescued⟧获救。\n"
        "沉船水域水深⟦约38米¦depth⟧，事发时阵风风速达每小时⟦110公里¦wind⟧。⟦数百名¦searchers⟧救援人员参与搜救。\n"
        "该船由海通航运于2015年以⟦2.4亿元¦price⟧购入，海通航运现有渡轮⟦26艘¦fleet⟧，去年营业收入⟦12亿元¦revenue⟧。",
    ),
    (
        "2026-03-03",
        "海寧號沉沒：船公司去年營收⟦15億元¦revenue⟧\n"
        "「海寧號」渡輪在望江口翻沉，官方稱船上載有⟦312人¦aboard⟧。死亡人數升至⟦23人¦dead⟧。\n"
        "船東海通航運旗下有⟦26艘¦fleet⟧渡輪，佔望江口客運市場⟦35%¦share⟧；公司年報顯示，海通航運去年營業收入為⟦15億元¦revenue⟧，淨利⟦9000萬元¦profit⟧。\n"
        "每名遇難者家屬將獲賠⟦80萬元¦payout⟧。同日，望江口大橋維修工程獲批，預算⟦2.4億元¦bridge⟧。",
    ),
    (
        "2026-03-03",
        "Death toll in Haining ferry disaster rises to ⟦23¦dead⟧\n"
        "The Haining ferry (海宁号) was carrying ⟦312 people¦aboard⟧ when it capsized off Wangjiang (望江口) on Monday; ⟦204 people¦rescued⟧ were rescued. It was licensed for ⟦450 people¦capacity⟧.\n"
        "Divers are working at a depth of ⟦38 metres¦depth⟧. Gusts reached ⟦110 kilometres per hour¦wind⟧, the weather bureau said.\n"
        "Haitong Shipping (海通航运) bought the ferry for ⟦240 million yuan¦price⟧ in 2015. Its revenue was ⟦1.2 billion yuan¦revenue⟧ last year.",
    ),
    (
        "2026-03-04",
        "幸存者：船上远不止官方说的人数\n"
        "多名幸存者说，“海宁号”渡轮船上载有⟦340人¦aboard⟧，而不是官方公布的⟦312人¦aboard⟧。\n"
        "海通航运占望江口客运市场⟦35%¦share⟧。遇难者家属说，公司只答应每名遇难者赔偿⟦60万元¦payout⟧。\n"
        "渡轮船体长⟦86米¦length⟧，⟦数百名¦families⟧家属聚集在码头。交通部门曾对海通航运罚款⟦500万元¦fine⟧。",
    ),
    (
        "2026-03-05",
        "Ferry owner was fined before sinking\n"
        "Regulators fined Haitong Shipping (海通航运) ⟦5 million yuan¦fine⟧ two years before the Haining ferry sank, records show. The company controls ⟦35 percent¦share⟧ of passenger traffic at Wangjiang (望江口).\n"
        "Haitong operates ⟦28 vessels¦fleet⟧ ferries and made a net profit of ⟦90 million yuan¦profit⟧. Salvage of the ⟦86-metre¦length⟧ hull will cost ⟦30 million yuan¦salvage⟧.\n"
        "Families will be paid ⟦800,000 yuan¦payout⟧ for each victim, the company said. The stock fell ⟦9.8 percent¦stock⟧.",
    ),
    (
        "2026-03-06",
        "海宁号打捞出水 费用⟦3000万元¦salvage⟧\n"
        "“海宁号”船体6日打捞出水，打捞费用⟦3000万元¦salvage⟧。船体长⟦86米¦length⟧，沉没处水深⟦40米¦depth⟧。\n"
        "官方确认遇难⟦23人¦dead⟧，获救⟦204人¦rescued⟧。海通航运股价累计下跌⟦两成¦fall⟧，该公司客运市场份额为⟦三成五¦share⟧。\n"
        "调查组说，渡轮购入价⟦2.4亿元¦price⟧中有⟦1.6亿元¦loan⟧为贷款，海通航运净利⟦9000万元¦profit⟧。",
    ),
)

MERGER_CONFLICTS = ("deal", "layoff", "breakup")
CONFLICTS = ("aboard", "revenue", "payout", "fleet", "depth")
"""Facts for which two articles give values that exclude each other; that of `dead` is updated."""


MERGER = (
    (
        "2025-09-01",
        "华泽制药拟以⟦86亿美元¦deal⟧收购诺瓦生物\n"
        "华泽制药1日宣布，将以每股⟦43.5美元¦offer⟧现金收购美国诺瓦生物，交易总价⟦86亿美元¦deal⟧，较上周五收盘价溢价⟦37%¦premium⟧。\n"
        "诺瓦生物现有员工⟦5200人¦staff⟧，去年销售额⟦14.6亿美元¦sales⟧，研发投入⟦3.9亿美元¦research⟧。华泽制药称合并后每年可节省成本⟦约4亿美元¦saving⟧。\n"
        "交易须经监管批准，若失败，华泽制药须支付分手费⟦2.5亿美元¦breakup⟧。",
    ),
    (
        "2025-09-02",
        "Huaze to buy Nova for ⟦$8.6 billion¦deal⟧\n"
        "Huaze Pharma agreed to pay ⟦$43.50 a share¦offer⟧ for Nova Bio, a ⟦37 percent¦premium⟧ premium, in a deal valued at ⟦$8.6 billion¦deal⟧ including debt.\n"
        "Nova employs ⟦5,200 people¦staff⟧ and had sales of ⟦$1.46 billion¦sales⟧ last year; it spent ⟦$390 million¦research⟧ on research. A termination fee of ⟦$250 million¦breakup⟧ would be due if regulators block it.\n"
        "Its lead drug, Calvex, treats ⟦about 120,000¦patients⟧ patients and sells for ⟦$9,800 a month¦drug⟧.",
    ),
    (
        "2025-09-04",
        "工會：華澤併購諾瓦將裁員⟦1800人¦layoff⟧\n"
        "諾瓦生物工會4日說，華澤製藥計劃在合併後裁員⟦1800人¦layoff⟧，佔諾瓦生物員工⟦5200人¦staff⟧的三成半。華澤製藥收購總價為⟦92億美元¦deal⟧，工會稱其中包含債務。\n"
        "諾瓦生物主力藥物每月售價⟦9800美元¦drug⟧，約有⟦12萬名¦patients⟧患者使用。公司去年虧損⟦7600萬美元¦loss⟧。",
    ),
    (
        "2025-09-09",
        "Nova staff brace for cuts\n"
        "Huaze plans to lay off ⟦1,200 people¦layoff⟧ at Nova Bio after the takeover, an internal memo says, far fewer than the ⟦1,800¦layoff⟧ the union has warned of. Nova lost ⟦$76 million¦loss⟧ last year.\n"
        "The merger would save ⟦about $400 million¦saving⟧ of costs a year, Huaze says. Analysts put the break-up fee at ⟦$300 million¦breakup⟧.",
    ),
)


def told(articles=ARTICLES):
    """Return the scope of a story, and the fact of each mention by its place."""
    texts, facts = [], []
    for day, marked in articles:
        plain, at = "", 0
        spans = []
        for match in MARK.finditer(marked):
            plain += marked[at : match.start()]
            spans.append((len(plain), len(plain) + len(match[1]), match[2]))
            plain += match[1]
            at = match.end()
        texts.append((plain + marked[at:], day))
        facts.append(spans)
    found = scope(*texts)
    of = {article.uid: spans for article, spans in zip(found.articles, facts, strict=True)}
    named = {}
    for mention in found.mentions:
        figure = mention.figure
        spans = of[mention.article.uid]
        near = [name for a, b, name in spans if figure.start < b and a < figure.end]
        named[mention.place] = near[0] if near else f"-{mention.place}"
    return found, named
