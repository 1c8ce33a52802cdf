"""Other extractors, asked for the body of a page where they are installed.

Texts of those that answer in HTML are its text nodes, one a line.
"""

from html import unescape
from importlib.util import find_spec
from re import sub


def trafilatura(page):
    import trafilatura as peer

    return peer.extract(page, include_comments=False) or ""


def trafilatura_precision(page):
    import trafilatura as peer

    return peer.extract(page, include_comments=False, favor_precision=True) or ""


def trafilatura_recall(page):
    import trafilatura as peer

    return peer.extract(page, include_comments=False, favor_recall=True) or ""


def readability_lxml(page):
    from readability import Document

    return _text(Document(page).summary())


def magic_html(page):
    from magic_html import GeneralExtractor

    found = GeneralExtractor().extract(page, base_url="", html_type="article")
    return _text(found.get("html", ""))


def newspaper4k(page):
    import newspaper

    article = newspaper.Article("http://localhost/", fetch_images=False)
    article.download(input_html=page)
    article.parse()
    return article.text


def resiliparse_main(page):
    from resiliparse.extract.html2text import extract_plain_text

    return extract_plain_text(page, main_content=True)


def resiliparse_all(page):
    from resiliparse.extract.html2text import extract_plain_text

    return extract_plain_text(page)


def keep_everything(page):
    from desk.cleaning.html import draft

    return "\n".join(block.strand.text for block in draft(page)[0])


NEEDED = {
    trafilatura: "trafilatura",
    trafilatura_precision: "trafilatura",
    trafilatura_recall: "trafilatura",
    readability_lxml: "readability",
    magic_html: "magic_html",
    newspaper4k: "newspaper",
    resiliparse_main: "resiliparse",
    resiliparse_all: "resiliparse",
    keep_everything: "desk",
}
"""Each peer with the module it needs; `keep_everything` is the baseline that cuts nothing."""


def installed():
    """Return the peers that can be asked here."""
    return [peer for peer, module in NEEDED.items() if find_spec(module)]


def _text(html):
    return "\n".join(
        line
        for part in sub(r"<[^<>]*>", "\n", html).split("\n")
        if (line := unescape(part).strip())
    )
