"""Articles in Markdown that are nothing else: of their words none may be lost.

They are written from the gold texts of the open pages, as people and their programs write: with
headings, lists, quotations, tables, links, pictures and footnotes; with many links; as a read-me;
as an encyclopaedia has them, with references at the end.
"""

import re
from collections import Counter

from tests.benchmarks import cleaning_sets as sets

_WORD = re.compile(r"[\u3400-\u9fff\u3040-\u30ff]|[^\W\u3400-\u9fff\u3040-\u30ff_]+")
_ENDS = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])")


def _golds():
    found = [gold for _, gold, _ in sets.scrapinghub().values()]
    found += [gold for _, gold, _ in sets.magic_html().values()]
    return [_paragraphs(gold) for gold in found if len(_paragraphs(gold)) > 4]


def _paragraphs(gold):
    lines = (" ".join(line.split()) for line in gold.split("\n"))
    return [re.sub(r"[\\`*_\[\]<>#|~!&]", "", line) for line in lines if len(line) > 20]


def _linked(text, number):
    """Make some words in the middle of a text a link."""
    words = text.split(" ") if " " in text else list(text)
    glue = " " if " " in text else ""
    at = number % max(1, len(words) - 3)
    inner = glue.join(words[at : at + 3])
    parts = (glue.join(words[:at]), f"[{inner}](https://example.org/a/{number})",
             glue.join(words[at + 3 :]))  # fmt: skip
    return glue.join(part for part in parts if part)


def _article(paragraphs):
    """Write an article with all that Markdown has."""
    lines, last = ["# A title of this article\n"], len(paragraphs) - 1
    for number, text in enumerate(paragraphs):
        turn = number % 9
        if turn == 2:
            lines.append(f"## {_ENDS.split(text)[0][:60]}\n\n{text}\n")
        elif turn == 4:
            lines.append("".join(f"- {one}\n" for one in _ENDS.split(text) if one))
        elif turn == 5:
            lines.append(f"> {text}\n")
        elif turn == 6:
            lines.append(f"![A picture](https://example.org/{number}.jpg)\n\n{text}\n")
        elif turn == 7:
            row = f"| {text[:30]} | {number} |"
            lines.append(f"| What | How much |\n| --- | --- |\n{row}\n\n{text}\n")
        else:
            note = "[^1]" if number == last else ""
            lines.append(f"{_linked(text, number) if turn % 2 else text}{note}\n")
    return "\n".join([*lines, "[^1]: A note under the text, and no more than that.\n"])


def _post(paragraphs):
    """Write a post as a site generator keeps it."""
    head = "---\ntitle: A title of this article\ndate: 2024-03-05\ntags: [one, two]\n---\n\n"
    return head + "\n\n".join(paragraphs) + "\n\nThanks for reading, and see you next week.\n"


def _links(paragraphs):
    """Write a list of links with a few words to each, and some without any."""
    lines = ["# Links of the week\n", paragraphs[0] + "\n"]
    for number, text in enumerate(paragraphs[1:]):
        first = _ENDS.split(text)[0][:70]
        address = f"https://site{number}.example.org/{2020 + number % 5}/a-long-name-of-a-page"
        if number % 3 == 2:
            lines.append(f"* [{first}]({address})")
        else:
            lines.append(f"* [{first}]({address}) – {text}")
    return "\n".join(lines) + "\n"


def _readme(paragraphs):
    """Write a read-me: badges, a table of contents, code, sections of few words."""
    badge = "[![build](https://ci.example.org/b.svg)](https://ci.example.org/b)"
    names = [f"Part {number}" for number in range(len(paragraphs[:8]))]
    contents = "\n".join(f"- [{n}](#{n.lower().replace(' ', '-')})" for n in names)
    body = "\n\n".join(
        f"## {name}\n\n{text}\n\n```\nrun --it {name}\n```"
        for name, text in zip(names, paragraphs, strict=False)
    )
    tail = "## Contributing\n\nSee [CONTRIBUTING](CONTRIBUTING.md).\n\n## License\n\n[MIT](L.md)\n"
    return f"# A program\n\n{badge} {badge}\n\n{paragraphs[0]}\n\n{contents}\n\n{body}\n\n{tail}"


def _encyclopaedia(paragraphs):
    """Write an article full of links within its own site, with its references."""
    body = []
    for number, text in enumerate(paragraphs):
        for more in range(3):
            text = _linked(text, number * 7 + more * 5) if "](" not in text else text
        body.append(f"{text}[[{number + 1}]](#cite_note-{number + 1})")
    notes = "\n".join(
        f"{n}. [^](#cite_ref-{n}) {_ENDS.split(text)[0][:80]} [Archived](https://w.example.org/{n})"
        for n, text in enumerate(paragraphs, 1)
    )
    more = "## See also\n\n* [Another thing](/wiki/Another_thing)\n* [A third](/wiki/A_third)"
    return "\n\n".join(["# A thing", *body, more, f"## References\n\n{notes}\n"])


def _note(paragraphs):
    """Write a short note by hand."""
    items = f"- {paragraphs[1][:60]}\n- **to do** {paragraphs[2][:40]}"
    return f"# Note\n\n{paragraphs[0]}\n\n{items}\n\n<https://example.org/x>\n"


WAYS = {
    "with all that Markdown has": _article,
    "posts with front matter": _post,
    "links of the week": _links,
    "read-mes": _readme,
    "encyclopaedia articles": _encyclopaedia,
    "short notes": _note,
}


def kinds(every=2):
    """Return kind -> sources with what a reader sees of each."""
    golds = _golds()[::every]
    return {
        kind: [(source := write(gold), _seen(source)) for gold in golds]
        for kind, write in WAYS.items()
    }


def _seen(source):
    """Return the words of a source in Markdown that a reader sees, with another reader's eyes."""
    text = re.sub(r"\A---\n.*?\n---\n", "", source, flags=re.DOTALL)
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", text)
    text = re.sub(r"\]\([^)]*\)", "]", text)
    return re.sub(r"^\| ---.*$|^```.*$", "", text, flags=re.MULTILINE)


def share(source, gold):
    """Return how much of the words of a text is kept, in the article or as its title."""
    from desk.cleaning import clean

    cleaned = clean(source.encode(), "a.md")
    left = Counter(_WORD.findall(gold))
    right = Counter(_WORD.findall(f"{cleaned.title}\n{cleaned.text}"))
    return sum((left & right).values()) / max(1, sum(left.values()))
