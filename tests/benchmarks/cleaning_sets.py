"""The open sets of pages with gold that cleaning is measured on."""

import gzip
import json
import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "bench" / "cleaning"
_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?([\w-]+)", re.IGNORECASE)


def decoded(raw):
    """Return a page as text: UTF-8, else what it declares, else GB18030, else Windows-1252."""
    declared = _CHARSET.search(raw[:4096])
    for name in ("utf-8", declared and declared[1].decode("ascii"), "gb18030"):
        try:
            return raw.decode(name)
        except (LookupError, TypeError, UnicodeDecodeError):
            continue
    return raw.decode("cp1252", "replace")


def read(path):
    """Return the text of a page that is stored compressed."""
    return decoded(gzip.decompress(path.read_bytes()))


def _json(*parts):
    return json.loads(FOLDER.joinpath(*parts).read_text(encoding="utf-8"))


@cache
def scrapinghub():
    """Return key -> (page, gold body text)."""
    gold = _json("scrapinghub", "ground-truth.json")
    folder = FOLDER / "scrapinghub" / "html"
    return {k: (read(folder / f"{k}.html.gz"), v["articleBody"], v) for k, v in gold.items()}


@cache
def magic_html():
    """Return key -> (page, gold body text, record)."""
    gold = _json("magic-html", "gold.json")
    folder = FOLDER / "magic-html" / "html"
    return {k: (read(folder / f"{k}.html.gz"), v["content"], v) for k, v in gold.items()}


@cache
def trafilatura():
    """Return URL -> (page, record of snippets and fields)."""
    gold = _json("trafilatura", "gold.json")
    folder = FOLDER / "trafilatura" / "html"
    return {k: (_named(folder, v["file"]), v, v) for k, v in gold.items()}


def _named(folder, name):
    path = folder / name
    return read(path if path.exists() else folder / f"{name}.gz")


@cache
def readability():
    """Return page name -> (page, record of fields)."""
    folders = sorted((FOLDER / "readability").iterdir())
    return {
        f.name: (
            read(f / "source.html.gz"),
            json.loads((f / "expected-metadata.json").read_text(encoding="utf-8")),
            {},
        )
        for f in folders
        if f.is_dir()
    }


def peer_scores():
    """Return set -> peer -> page -> scores that were measured before."""
    return _json("peer-scores.json")
