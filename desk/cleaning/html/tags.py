"""What the names of HTML elements mean to a reader of pages."""

from __future__ import annotations

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

NEVER = frozenset({"script", "style", "title"})
"""Elements whose text is no text of the page at all."""
