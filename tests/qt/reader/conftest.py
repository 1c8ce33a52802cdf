"""Pages with invented articles."""

from __future__ import annotations

import pytest

from desk.model import Block, Inline
from desk.qt.reader import DARK, LIGHT, SEPIA, CodeLook, Mark, Page

CODES = (
    CodeLook("claim", "C", "#0072B2", "solid"),
    CodeLook("rebuttal", "R", "#D55E00", "dashed"),
    CodeLook("figure", "F", "#007A5A", "dotted"),
)
STORY = (
    ("title", "市长称新港区首期投资5000亿元，财政局长反驳：“账上只有40亿”"),
    ("credit", "记者 林海 编译自晨报"),
    (
        "paragraph",
        (
            "【本报讯】江北市市长陈立群周二宣布，名为“潮汐之门”（Tidegate）的计划首期投资1000亿元，"
            "未来4年内总额将达到5000亿元。他说：“钱已经到位，我们今天就开始建设。”"
        ),
    ),
    ("image", ""),
    ("caption", "图：工程师在工地查看4.5吉瓦变电站的设计图。"),
    (
        "paragraph",
        (
            "但财政局长何敏当晚写道：“他们实际上没有钱。据我所知，港务集团落实的资金远低于100亿元。”"
            "这条帖子被转发超过2.7万次。"
        ),
    ),
    ("post", "They don’t actually have the money. Harbour Group has well under $10B secured."),
    ("heading", "双方各执一词"),
    ("quotation", "“错了，你肯定知道。要不要来看看已经动工的第一个场地？”"),
    ("list_item", "首期投资：1000亿元，其中港务集团180亿元"),
    ("table_row", "出资方\t承诺\t到位"),
    ("paragraph", "𠮷田教授👨‍👩‍👧（家庭经济学）表示，市民“有权知道每一分钱的去向”。"),
    ("code", "total = sum(x.paid for x in ledger)"),
)


def blocks_of(lines):
    """The text of lines of given kinds, and its blocks."""
    blocks, at = [], 0
    for kind, line in lines:
        blocks.append(Block(kind, at, at + len(line)))
        at += len(line) + 1
    return "\n".join(line for _, line in lines), blocks


@pytest.fixture(scope="session")
def story():
    """An invented article with blocks of every kind: its text and its blocks."""
    return blocks_of(STORY)


@pytest.fixture(scope="session")
def looks():
    """The looks of a page, by name."""
    return {"light": LIGHT, "sepia": SEPIA, "dark": DARK}


@pytest.fixture(scope="session")
def plain():
    """A function that makes the blocks of a text of paragraphs."""
    return lambda text: blocks_of([("paragraph", line) for line in text.split("\n")])[1]


@pytest.fixture
def page(qtbot, story):
    """A page of 700 by 900 with the invented article, shown."""
    text, blocks = story
    made = Page()
    made.smooth = False
    qtbot.addWidget(made)
    made.resize(700, 900)
    made.set_codes(CODES)
    at = text.index("潮汐之门")
    made.set_article(text, blocks, [Inline("link", at, at + 4, "https://example.org/tide")])
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


@pytest.fixture
def mark_of(page):
    """A function that adds a mark on words of the article."""

    def add(words, code="claim", uid=None):
        start = page.text().index(words)
        mark = Mark(uid or f"{code}-{start}", start, start + len(words), code)
        page.add_mark(mark)
        return mark

    return add
