"""Libraries to export: one made by hand, and any number made by hypothesis."""

from dataclasses import dataclass, field, replace

from hypothesis import strategies as st

from desk import codebook, model
from desk.model import (
    Alias,
    Annotation,
    Article,
    Block,
    Code,
    Collection,
    Inline,
    Membership,
    Relation,
    Revision,
    Speaker,
)  # fmt: skip
from desk.store.values import Listed
from desk.text import block_starts, context, storable


@dataclass
class Shelf:
    """What an export reads of a library, in memory."""

    articles: list = field(default_factory=list)
    texts: list = field(default_factory=list)
    marks: list = field(default_factory=list)
    arrows: list = field(default_factory=list)
    names: list = field(default_factory=list)
    own_codes: list = field(default_factory=list)
    stories: list = field(default_factory=list)
    memberships_: list = field(default_factory=list)
    aliases_: list = field(default_factory=list)
    sources: list = field(default_factory=list)

    def listed(self):
        return [Listed(article, 0) for article in self.articles]

    def article(self, uid):
        return next(article for article in self.articles if article.uid == uid)

    def revision(self, uid):
        return max((r for r in self.texts if r.article == uid), key=lambda r: r.number)

    def revisions(self, article):
        return [revision for revision in self.texts if revision.article == article]

    def source(self, uid):
        return next(source for source in self.sources if source.uid == uid)

    def revision_of(self, uid):
        return next(revision for revision in self.texts if revision.uid == uid)

    def annotations(self, article=None):
        return [mark for mark in self.marks if article in (None, mark.article)]

    def annotation(self, uid):
        return next((mark for mark in self.marks if mark.uid == uid), None)

    def relations(self, annotation=None):
        return list(self.arrows)

    def codes(self):
        return [*codebook.built_in(), *self.own_codes]

    def speakers(self):
        return list(self.names)

    def aliases(self):
        return list(self.aliases_)

    def collections(self):
        return list(self.stories)

    def members(self, collection):
        return [m.article for m in self.memberships_ if m.collection == collection]

    def memberships(self, collection=None):
        return [m for m in self.memberships_ if collection in (None, m.collection)]

    def into(self, library):
        """Bring all of it into a real library."""
        from desk import verbs

        mine = [
            *self.sources,
            *self.articles,
            *self.texts,
            *self.own_codes,
            *self.names,
            *self.aliases_,
        ]
        mine += [*self.marks, *self.arrows, *self.stories, *self.memberships_]
        library.do(verbs.add("Import", *mine))
        return library


def leaf(article, lines, inlines=(), number=1):
    """Turn (kind, words, level, target) into a revision."""
    starts = block_starts(len(words) for _kind, words, *_rest in lines)
    blocks = tuple(
        Block(kind, start, start + len(words), *rest)
        for start, (kind, words, *rest) in zip(starts, lines, strict=True)
    )
    text = "\n".join(words for _kind, words, *_rest in lines)
    return Revision(article.uid, text, blocks, tuple(inlines), number=number)


def mark(revision, start, end, code=0, **values):
    """Mark `[start, end)`, or the words given as `start`, or every word from one to another."""
    if isinstance(start, str):
        start = revision.text.index(start)
        end = revision.text.index(end, start) + len(end)
    exact, prefix, suffix = context(revision.text, start, end)
    code = codebook.built_in()[code].uid if isinstance(code, int) else code
    return Annotation(
        revision.article, revision.uid, start, end, exact, code, prefix, suffix, **values
    )


HOSTILE = "<script>alert(1)</script> &lt;img src=x onerror=alert(1)&gt; [a](javascript:alert(1))"


def story():
    """Two articles that answer each other, with everything that can go wrong in a file."""
    one = Article(
        "“星际之门”：谁出 5000 亿美元？", "记者 王", "示例报", "", "https://e.com/维基_(x)?a=1&b=2",
        "2025-01-22T10:30:00+08:00", "minute", language="zh", script="Hans",
    )  # fmt: skip
    two = Article(
        f'=HYPERLINK("x") {HOSTILE}', outlet="'Outlet\", with: # colon", url="javascript:alert(1)",
        published="2025-01-23", published_precision="day", published_inferred=True, language="en",
    )  # fmt: skip
    first = leaf(one, [
        ("title", one.title), ("paragraph", "😀😀开头有两个表情。马斯克说他们其实没有钱。"),
        ("heading", "投资", 2), ("paragraph", "投资将高达5000亿美元，用于资助AI基础设施 。𠮷野家"),
        ("image", "", 0, "https://e.com/i.jpg"), ("caption", "图：会场"), ("credit", "摄影 李"),
        ("list_item", "1. 一", 1), ("list_item", "# 二", 2), ("quotation", "> 引用", 1),
        ("table_row", "甲\t1|2"), ("table_row", "乙\t3\t4"), ("code", "x = `1`"), ("code", "  y"),
    ])  # fmt: skip
    second = leaf(two, [
        ("title", two.title),
        ("paragraph", "1. Not a list. # no, *not* _bold_ nor `code` $5 or $6"),
        ("paragraph", HOSTILE), ("post", "wrong, as you know", 0, "https://x.com/a/status/1"),
        ("image", "alt", 0, "file:///etc/passwd"), ("paragraph", "مرحبا e\u0301 👩‍👩‍👧 end"),
    ], [Inline("strong", two_at(two, "Not"), two_at(two, "Not") + 10)])  # fmt: skip
    own = Code("forecast=1", colour="url(javascript:1)", place=9, key="1")
    musk, altman = Speaker("Elon Musk"), Speaker('Sam "A" <Altman>', "person")
    claim = mark(first, "投资将高达", "基础设施", memo="=1+1\n\"quoted\", and, commas\n\n'more",
                 tags=("钱", "@tag, two"), speaker=musk.uid, creator="王")  # fmt: skip
    figure = mark(first, "5000亿美元", "5000亿美元", 2, fields={"value": 5e11, "unit": "USD"})
    across = mark(first, "用于资助", "图", 1, speaker=altman.uid, modified=model.now())
    name = mark(first, "马斯克", "马斯克", own.uid, creator="=cmd|' /C calc'!A0")
    whole = mark(second, 0, len(second.text), 0, memo="-")
    wrong = mark(second, "wrong", "wrong", 1, speaker=altman.uid)
    last = mark(second, len(second.text) - 3, len(second.text), 0)
    both = Collection("Stargate")
    return Shelf(
        [one, two], [first, second], [claim, figure, across, name, whole, wrong, last],
        [Relation("rebuts", wrong.uid, claim.uid, "see <b>"), Relation("odd", last.uid, name.uid)],
        [musk, altman], [own], [both],
        [Membership(both.uid, two.uid, 0), Membership(both.uid, one.uid, 1)],
        [Alias(musk.uid, "马斯克")],
    )  # fmt: skip


def two_at(article, words):
    """Where `words` begin in the second paragraph of the second article."""
    return len(article.title) + 1 + "1. Not a list.".index(words)


# ---- any story ----------------------------------------------------------------------------------

_TRICKY = [
    "𠮷", "👩‍👩‍👧", "e\u0301", "مرحبا", "&lt;", "<b>", "</script>", "]]>", "'", '"', "=1+1", "-5",
    "@x", "# h", "1. x", "> q", "* b", "**", "_", "`", "```", "~~~", "![i](x)", "[[w]]", "$1$",
    "==m==",     "%%c%%", "^b", "\\", "|", "&amp;", "!", "中文", "，", "。", " ", "---", "- x", "http://e.com/a_b",
]  # fmt: skip
_PLAIN = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffe\uffff")
words = st.lists(
    st.sampled_from(_TRICKY) | st.text(_PLAIN, max_size=6), min_size=1, max_size=5
).map(lambda parts: "".join(parts))
lines = words.map(str.strip).filter(bool)
memos = st.lists(st.sampled_from(["\n", "\r\n", "\t", *_TRICKY]) | st.text(_PLAIN), max_size=5).map(
    lambda parts: storable("".join(parts))
)
_BODY = [kind for kind in model.KINDS if kind != model.TITLE]
_LEVEL = st.integers(0, 4)
_TARGET = st.sampled_from(["", "https://e.com/a?b=1&copy;=2", "javascript:1", "data:text/html,x"])
_URLS = st.sampled_from([
    "", "https://e.com/", "https://e.com/维基 x?q=%zz#a#b", "javascript:1", "http://[::1]/",
    "no url", "https://例子.测试/a|b", "https://e.com:99999999/x",
    "https://u:p@e.com/%", "mailto:a@e.com",
])  # fmt: skip


@st.composite
def shelves(draw, most=3):
    """Draw a library of up to `most` articles with marks of every shape between them."""
    shelf = Shelf(names=[Speaker(draw(lines), draw(st.sampled_from(["person", "unnamed"])))])
    shelf.own_codes = [Code(draw(lines), place=9)]
    codes = [code.uid for code in shelf.codes()]
    for _number in range(draw(st.integers(1, most))):
        article = Article(draw(lines), *(draw(memos) for _field in range(3)), draw(_URLS))
        shelf.articles.append(replace(article, published_inferred=draw(st.booleans())))
        body = draw(st.lists(st.tuples(st.sampled_from(_BODY), lines, _LEVEL, _TARGET), max_size=5))
        revision = leaf(article, [("title", article.title), *body], ())
        revision = replace(revision, inlines=tuple(draw(_inlines(revision))))
        shelf.texts.append(revision)
        for start, end in draw(st.lists(_spans(revision.text), max_size=5)):
            shelf.marks.append(mark(
                revision, start, end, draw(st.sampled_from(codes)), memo=draw(memos),
                tags=tuple(draw(st.lists(memos, max_size=2))), creator=draw(memos),
                speaker=draw(st.sampled_from([None, shelf.names[0].uid])), fields=draw(_FIELDS),
                version=draw(st.integers(1, 9)), modified=draw(st.sampled_from(["", model.now()])),
            ))  # fmt: skip
    ends = st.sampled_from([m.uid for m in shelf.marks]) if shelf.marks else st.nothing()
    if len(shelf.marks) > 1:
        pairs = draw(st.lists(st.tuples(ends, ends).filter(lambda p: p[0] != p[1]), max_size=3))
        kinds = st.sampled_from(["rebuts", "supports", "own kind"])
        shelf.arrows = [Relation(draw(kinds), a, b, draw(memos)) for a, b in pairs]
    return shelf


def _spans(text):
    place = st.integers(0, len(text))
    return st.tuples(place, place).map(sorted).filter(lambda pair: pair[0] < pair[1]).map(tuple)


def _inlines(revision):
    kinds = st.sampled_from(["link", "strong", "emphasis"])
    made = st.builds(lambda kind, span: Inline(kind, *span, "https://e.com/x"), kinds,
                     _spans(revision.text))  # fmt: skip
    return st.lists(made, max_size=3)


_FIELDS = st.dictionaries(
    st.sampled_from(["value", "unit", "own field", "=x"]),
    st.integers() | st.floats(allow_nan=False, allow_infinity=False) | memos | st.none(),
    max_size=2,
)
