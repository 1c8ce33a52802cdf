import re
from itertools import groupby

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from desk import exporters, model
from desk.exporters import _commonmark
from desk.model import Article, Inline
from tests.exporters.stories import HOSTILE, Shelf, leaf, mark, shelves, story, words

READER = MarkdownIt("commonmark").enable("table")
HOST = "e.com"


def parsed(note):
    """Return the front matter and the tokens of a note."""
    _before, front, body = note.split("---\n", 2)
    return yaml.safe_load(front), READER.parse(body)


def seen(token):
    """Return the words that a reader sees of a line, without the numbers of marks."""
    said, hidden = [], False
    for child in token.children:
        if child.type == "link_open":
            hidden = "#%5Em" in child.attrs["href"]
        elif child.type == "link_close":
            hidden = False
        elif not hidden:
            assert child.type in ("text", "strong_open", "strong_close", "em_open", "em_close")
            said.append(child.content)
    return "".join(said)


def lines_of(tokens):
    """Return the words of every line, without those of a table's head."""
    head = False
    for token in tokens:
        assert token.type not in ("html_block", "html_inline", "hr", "code_block")
        if token.type in ("thead_open", "thead_close"):
            head = token.type == "thead_open"
        elif token.type == "fence":
            yield re.sub(r"\[\d+▸\]|\[◂\d+\]", "", token.content)
        elif token.type == "inline" and not head:
            yield seen(token)


def links_of(tokens):
    for token in tokens:
        for child in token.children or ():
            assert child.type not in ("image", "html_inline")
            if child.type == "link_open":
                yield child.attrs["href"]


def expected(revision):
    """Return the lines that a reader of the note must see, from the blocks alone."""
    for kind, group in groupby(revision.blocks, key=lambda block: block.kind):
        blocks = list(group)
        texts = [revision.text[block.start : block.end] for block in blocks]
        if kind == model.CODE:
            yield "\n".join(texts) + "\n"
        elif kind == model.TABLE_ROW:
            wide = max(len(text.split("\t")) for text in texts)
            for text in texts:
                yield from (text.split("\t") + [""] * wide)[:wide]
        elif kind == model.IMAGE:
            for block, text in zip(blocks, texts, strict=True):
                host = f" {HOST}" if block.target.startswith("https:") else ""
                yield f"{text} ▣{host}" if text else f"▣{host}"
        elif kind == model.POST:
            for target, posts in groupby(blocks, key=lambda b: b.target or b.start):
                yield from (revision.text[post.start : post.end] for post in posts)
                if str(target).startswith("https:"):
                    yield f"↗ {HOST}"
        else:
            yield from texts


@settings(max_examples=40)
@given(shelves(most=1))
def test_a_reader_of_markdown_sees_exactly_the_words_of_the_article(shelf):
    note = exporters.to_text(exporters.choose(shelf), "markdown")

    _front, tokens = parsed(note)

    wanted = list(expected(shelf.texts[0]))
    assert list(lines_of(tokens))[: len(wanted)] == wanted
    for target in links_of(tokens):
        assert target.startswith(("https://e.com/", "#%5Em"))


def one(kind, said, inlines=(), marks=()):
    article = Article("T")
    revision = leaf(article, [("title", "T"), (kind, said)], inlines)
    shelf = Shelf([article], [revision], [mark(revision, *span) for span in marks])
    return exporters.to_text(exporters.choose(shelf), "markdown"), revision


@settings(max_examples=120)
@given(
    st.sampled_from(["paragraph", "heading", "list_item", "quotation", "table_row", "code"]),
    words.map(str.strip).filter(bool),
    st.lists(st.tuples(st.integers(0, 9), st.integers(1, 9), st.sampled_from("ls")), max_size=3),
)
@example("paragraph", "# x", [])
@example("paragraph", "1) x", [])
@example("paragraph", "2025. x", [])
@example("paragraph", "- - -", [])
@example("paragraph", "> x", [])
@example("paragraph", "a\u3000b", [])
@example("paragraph", "&copy &copy; &#35; &#x23;", [])
@example("paragraph", "重要。下一", [(0, 3, "s")])
@example("paragraph", "a*b", [(0, 1, "s"), (1, 2, "s")])
@example("paragraph", "look!link", [(5, 4, "l")])
@example("table_row", "a|b\\|c\td", [])
@example("table_row", "\\", [])
@example("code", "```\n".strip(), [])
@example("heading", "x #", [])
@example("list_item", "[ ] x", [])
def test_no_sign_in_the_words_becomes_markup(kind, said, spans):
    kinds = {"l": "link", "s": "strong"}
    inlines = [
        Inline(kinds[what], 2 + start, min(2 + start + size, 2 + len(said)), "https://e.com/")
        for start, size, what in spans
        if start < len(said)
    ]

    note, revision = one(kind, said, inlines)

    assert list(lines_of(parsed(note)[1])) == list(expected(revision))


def test_bold_words_and_links_are_kept_where_they_can_be():
    note, _revision = one(
        "paragraph", "他说“重要。”然后走了",
        [Inline("strong", 4, 9), Inline("link", 9, 11, "https://e.com/a_b(c)?x=1&copy;=2")],
    )  # fmt: skip

    assert "他说“**重要**。”[然后](https://e.com/a_b%28c%29?x=1&amp;copy;=2)走了" in note
    assert "https://e.com/a_b%28c%29?x=1&copy;=2" in list(links_of(parsed(note)[1]))


def test_what_obsidian_would_take_for_its_own_is_plain():
    note, _revision = one("paragraph", "$5 or $6 ==x== %%y%% #tag a#b [[w]] ![[i]] ^id a^b a_b _c_")

    assert (
        r"\$5 or \$6 \=\=x\=\= \%\%y\%\% \#tag a#b \[\[w\]\] \!\[\[i\]\] \^id a^b a_b \_c\_" in note
    )


def test_nested_and_crossing_marks_have_numbered_beginnings_and_ends():
    note, _revision = one(
        "paragraph", "投资将高达5000亿美元，用于资助AI基础设施",
        marks=[(2, 25), (7, 14), (15, 20)],
    )  # fmt: skip

    line = note.split("\n\n")[2]
    assert re.sub(r"\[(.*?)\]\(#\^m\d\)", r"[\1]", line) == (
        "[1▸]投资将高达[2▸]5000亿美元[◂2]，[3▸]用于资助A[◂3]I基础设施[◂1]"
    )
    assert all(f" ^m{number}\n" in note for number in (1, 2, 3))


def test_the_list_tells_everything_of_a_mark(library):
    shelf = story()
    shelf.into(library)
    note = exporters.to_text(
        exporters.choose(library, articles=[shelf.articles[0].uid]), "markdown"
    )

    front, tokens = parsed(note)

    said = "\n".join(lines_of(tokens))
    for annotation in shelf.marks[:4]:
        assert f"{annotation.start}–{annotation.end}" in said
        for value in (annotation.exact, annotation.prefix[-9:], annotation.suffix[:9]):
            assert all(line.strip() in said for line in value.split("\n"))
        assert annotation.created in said
        assert annotation.uid in said
    assert "claim · Elon Musk · 46–69 ^m2" in said
    assert "is rebutted by: “wrong” — =HYPERLINK" in said.replace("by :", "by:")
    assert "value: 500000000000" in said
    assert front == {
        "title": "“星际之门”：谁出 5000 亿美元？", "outlet": "示例报", "byline": "记者 王",
        "agency": "", "url": "https://e.com/维基_(x)?a=1&b=2", "language": "zh",
        "published": "2025-01-22T10:30:00+08:00", "published_inferred": False, "annotations": 4,
        "desk_article": shelf.articles[0].uid, "desk_revision": shelf.texts[0].uid,
    }  # fmt: skip


def test_nothing_hostile_is_live():
    note = exporters.to_text(exporters.choose(story()), "markdown")

    tokens = parsed(note)[1]
    assert {target.partition(":")[0] for target in links_of(tokens) if target[0] != "#"} == {
        "https"
    }
    assert sum(line == HOSTILE for line in lines_of(tokens)) == 2


def test_a_folder_gets_a_note_for_each_article_and_links_lead_across(library, tmp_path):
    shelf = story()
    view = exporters.choose(shelf.into(library))
    folder = tmp_path / "notes"
    folder.mkdir()
    mine = folder / "“星际之门”：谁出 5000 亿美元？.md"
    mine.write_text("a note of the reader's own")

    assert exporters.export(view, "markdown", folder) == folder
    again = exporters.export(view, "markdown", folder)

    notes = {path.name: path.read_text("utf-8") for path in again.iterdir()}
    assert len(notes) == 3
    assert notes.pop(mine.name) == "a note of the reader's own"
    targets = [t for note in notes.values() for t in links_of(parsed(note)[1]) if ".md#" in t]
    assert len(targets) == 4
    from urllib.parse import unquote

    for target in targets:
        name, _sign, anchor = unquote(target).partition("#")
        assert f" {anchor}\n" in notes[name]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_front_matter_says_any_title(title):
    text = _commonmark.front_matter({"title": title})

    assert yaml.safe_load(text.split("---\n", 1)[1].rsplit("---\n", 1)[0]) == {"title": title}


@pytest.mark.parametrize("depth", [1, 9, 400])
def test_deep_lists_and_quotations_do_not_exhaust_anything(depth):
    article = Article("T")
    deep = [("list_item", f"i{n}", n) for n in range(1, depth + 1)]
    revision = leaf(article, [("title", "T"), *deep, ("quotation", "q", depth)])

    note = exporters.to_text(exporters.choose(Shelf([article], [revision])), "markdown")

    assert list(lines_of(parsed(note)[1])) == ["T", *(said for _kind, said, _n in deep), "q"]
