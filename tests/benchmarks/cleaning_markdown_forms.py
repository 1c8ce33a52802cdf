"""Whole pages with gold turned into Markdown, as scrapers and clippers write it.

Nothing is chosen: menus become lists of links, logos pictures, teasers linked headings. Each way
imitates what one kind of program writes; those whose program is not installed are left out.
"""

import json
import re
from importlib import import_module

import markdownify
from bs4 import BeautifulSoup

_UNSEEN = ("script", "style", "noscript", "template", "svg", "iframe", "textarea", "head")
_TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)
_TIME = re.compile(r"<meta[^>]+article:published_time[^>]+content=[\"']([^\"']+)", re.IGNORECASE)
_LINK = re.compile(r"(?<!!)\[((?:\\.|!\[[^\[\]]*\]\([^()\s]*\)|[^\[\]\\])*)\]\((\S+?)\)")
_PICTURE = re.compile(r"!\[([^\[\]]*)\]\(")
_MULTILINE = re.compile(r"(?<!!)\[([^\[\]]*?\n[^\[\]]*?)\]\((?=\S+\))")
ADDRESS = "https://www.example.com/2020/05/17/a-page.html"


def _soup(page):
    soup = BeautifulSoup(page, "html.parser")
    for unseen in soup(_UNSEEN):
        unseen.decompose()
    return soup


def _converted(page, **options):
    text = markdownify.MarkdownConverter(**options).convert_soup(_soup(page))
    return re.sub(r"\n{3,}", "\n\n", text)


def atx(page):
    """Headings with number signs, lists with hyphens."""
    return _converted(page, heading_style="ATX", bullets="-")


def underlined(page):
    """Headings underlined, lists with three kinds of bullets, all signs escaped."""
    return _converted(page, escape_misc=True)


def _title(page):
    found = _TITLE.search(page)
    return " ".join(BeautifulSoup(found[1], "html.parser").get_text().split()) if found else ""


def reader(page):
    """A head of three labelled lines, numbered pictures, wide bullets."""
    text = _converted(page, heading_style="UNDERLINED", bullets="*")
    text = re.sub(r"^(\s*)\* ", r"\1*   ", text, flags=re.MULTILINE)
    count = iter(range(1, 100_000))
    text = _PICTURE.sub(lambda m: f"![Image {next(count)}{': ' + m[1] if m[1] else ''}](", text)
    time = _TIME.search(page)
    told = f"\n\nPublished Time: {time[1]}" if time else ""
    head = f"Title: {_title(page)}\n\nURL Source: {ADDRESS}{told}\n\n"
    return f"{head}Markdown Content:\n{text.strip()}\n"


def clipped(page):
    """Fields above the text, as a browser's clipper writes them."""
    title = _title(page).replace('"', "'")
    fields = f'title: "{title}"\nsource: {ADDRESS}\ncreated: 2020-05-18\ntags: [clippings]'
    return f"---\n{fields}\n---\n\n{atx(page)}"


def references(page):
    """Links by number, their addresses at the end."""
    addresses = []

    def numbered(found):
        addresses.append(found[2])
        return f"[{found[1]}][{len(addresses)}]"

    text = _LINK.sub(numbered, atx(page))
    told = "\n".join(f"[{number}]: {where}" for number, where in enumerate(addresses, 1))
    return f"{text.rstrip()}\n\n{told}\n"


def crawled(page):
    """A record of a crawler; line breaks in links are escaped."""
    text = _MULTILINE.sub(
        lambda m: "[" + re.sub(r"\n+", lambda n: "\\\\\n" * len(n[0]), m[1]) + "](", atx(page)
    )
    text = text.replace("\\\\\n", "\\\n")
    record = {"markdown": text, "metadata": {"title": _title(page), "sourceURL": ADDRESS}}
    return json.dumps({"success": True, "data": record}, ensure_ascii=False)


def _html2text(page, **options):
    writer = import_module("html2text").HTML2Text()
    for name, value in options.items():
        setattr(writer, name, value)
    return writer.handle(page)


def wrapped(page):
    """Lines of at most 78 characters, links and headings broken too."""
    return _html2text(page)


def unwrapped(page):
    """The same, one line a paragraph."""
    return _html2text(page, body_width=0)


def wrapped_references(page):
    """Links by number, their addresses under each paragraph."""
    return _html2text(page, inline_links=False, links_each_paragraph=True)


def main_content(page):
    """What trafilatura takes for the main content, with links and pictures."""
    return (
        import_module("trafilatura").extract(
            page,
            output_format="markdown",
            include_links=True,
            include_images=True,
            favor_recall=True,
        )
        or ""
    )


WAYS = {
    "number signs": atx,
    "underlined": underlined,
    "labelled head": reader,
    "front matter": clipped,
    "references": references,
    "crawler's record": crawled,
    "wrapped": wrapped,
    "not wrapped": unwrapped,
    "wrapped, references": wrapped_references,
    "main content": main_content,
}


def made(way, page):
    """Return a page in one of the ways; nothing where its program is not installed or fails."""
    try:
        return WAYS[way](page)
    except (ModuleNotFoundError, RecursionError):
        return ""
