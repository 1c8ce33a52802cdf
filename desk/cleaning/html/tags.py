"""What the names of HTML elements mean to a reader of pages."""

from __future__ import annotations

from desk.cleaning.html.tokens import RAW_TEXT

VOID = frozenset(
    {
        "area",
        "base",
        "basefont",
        "bgsound",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "img",
        "input",
        "keygen",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    }
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
CELLS = frozenset({"td", "th"})
ROW_GROUPS = frozenset({"tbody", "thead", "tfoot"})

BLOCKS = (
    frozenset(
        {
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "button",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "frameset",
            "header",
            "hgroup",
            "html",
            "iframe",
            "legend",
            "li",
            "listing",
            "main",
            "menu",
            "nav",
            "ol",
            "optgroup",
            "option",
            "p",
            "plaintext",
            "pre",
            "search",
            "section",
            "select",
            "summary",
            "table",
            "textarea",
            "ul",
            "xmp",
        }
    )
    | HEADINGS
    | CELLS
    | ROW_GROUPS
    | {"tr"}
)
"""Elements that begin a new block of text; every other element runs within one."""

CLOSES_PARAGRAPH = (
    (BLOCKS | {"hr"})
    - {
        "body",
        "button",
        "caption",
        "html",
        "iframe",
        "legend",
        "optgroup",
        "option",
        "select",
        "textarea",
    }
    - CELLS
    - ROW_GROUPS
    - {"tr"}
)

SCOPES = frozenset({"caption", "html", "object", "table", "td", "template", "th"})
"""Elements that an end tag inside cannot reach out of."""

UNSEEN = frozenset(
    {
        "annotation",
        "annotation-xml",
        "audio",
        "canvas",
        "datalist",
        "iframe",
        "noembed",
        "noframes",
        "noscript",
        "object",
        "script",
        "style",
        "template",
        "title",
        "video",
    }
)
"""Elements whose text a browser does not show while it does show what they stand for."""

ENDED_BY = {
    "li": (("li",), ("ul", "ol", "menu", "dir")),
    **dict.fromkeys(("dd", "dt"), (("dd", "dt"), ("dl",))),
    **dict.fromkeys(CELLS, (("td", "th"), ("table", "tr"))),
    "tr": (("tr",), ("table", *ROW_GROUPS)),
    **dict.fromkeys((*ROW_GROUPS, "caption"), ((*ROW_GROUPS, "caption"), ("table",))),
    "option": (("option",), ("select",)),
    "optgroup": (("option", "optgroup"), ("select",)),
}
"""What the start of an element ends, unless what comes second stands inside that."""
IMPLIES = frozenset({*ENDED_BY, *HEADINGS})

INLINE, COMMON, OTHER = range(3)
SORTS = {
    **dict.fromkeys(("b", "em", "font", "i", "label", "small", "span", "strong", "time"), INLINE),
    **dict.fromkeys(("a", *BLOCKS), COMMON),
    **dict.fromkeys(VOID | UNSEEN | SCOPES | RAW_TEXT, OTHER),
    **dict.fromkeys(("amp-img", "body", "head", "html"), OTHER),
}
"""How the start of an element is read; those that are not here are inline."""
