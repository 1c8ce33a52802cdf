"""Words in Markdown that every reader of Markdown shows as the words they are."""

from __future__ import annotations

import json
import re
import unicodedata

_SPECIAL = re.compile(r"[\\`*\[\]<~$_&=%^#!]")
_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*)(?:;|\Z)|&#?[xX]?\Z")
_LIST_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|\Z)")
_EDGES = re.compile(r"\A\s+|\s+\Z")
_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def escaped(words: str) -> str:
    """Return words with a backslash before whatever would be markup inside a line.

    Beside CommonMark this heeds what Obsidian and GitHub add: `$sum$`, `==mark==`, `%%hidden%%`,
    `~~struck~~`, `#tag` and `^block`.
    """
    return _SPECIAL.sub(_escape, words)


def _escape(match: re.Match[str]) -> str:
    sign, words, at = match[0], match.string, match.start()
    before, after = words[at - 1 : at], words[at + 1 : at + 2]
    match sign:
        case "_":
            needed = not _inside_a_word(words, at)
        case "&":
            needed = _ENTITY.match(words, at) is not None
        case "=" | "%":
            needed = sign in (before, after) or not before or not after
        case "^" | "#":
            needed = not before or before.isspace()
        case "!":
            needed = after in ("", "[")
        case _:
            needed = True
    return f"\\{sign}" if needed else sign


def _inside_a_word(words: str, at: int) -> bool:
    # a_b in an address or a name needs nothing, and a backslash there would break a bare link
    first, last = at, at + 1
    while words[first - 1 : first] == "_":
        first -= 1
    while words[last : last + 1] == "_":
        last += 1
    return words[first - 1 : first].isalnum() and words[last : last + 1].isalnum()


def line(words: str) -> str:
    """Return escaped words that may begin a paragraph: no list, no quotation, no lost space."""
    words = _EDGES.sub(_visible, words)
    if words.startswith(("-", "+", ">")):
        return f"\\{words}"
    return _LIST_NUMBER.sub(r"\1\\\2", words, count=1) if _LIST_NUMBER.match(words) else words


def _visible(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(space)};" for space in match[0])


def core(words: str) -> tuple[str, str, str]:
    """Return what stands before, in and after the part of `words` that can be set in bold.

    Next to punctuation or space, `**` is not seen as markup by every reader of Markdown, least of
    all in Chinese, which has no spaces around it.
    """
    plain = [place for place, c in enumerate(words) if unicodedata.category(c)[0] in "LNM"]
    if not plain:
        return words, "", ""
    first, last = plain[0], plain[-1] + 1
    return words[:first], words[first:last], words[last:]


def fence(code: str) -> str:
    """Return the fence that encloses program text: longer than any run of backticks in it."""
    longest = max(map(len, re.findall("`+", code)), default=0)
    return "`" * max(3, longest + 1)


def front_matter(values: dict[str, object]) -> str:
    """Return values as YAML between two lines of dashes; strings are always quoted."""
    lines = (f"{name}: {_quoted(value)}\n" for name, value in values.items())
    return f"---\n{''.join(lines)}---\n\n"


def _quoted(value: object) -> str:
    # A JSON value is a YAML value, but for a few characters that YAML wants escaped.
    text = json.dumps(value, ensure_ascii=False)
    return _NOT_IN_YAML.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
