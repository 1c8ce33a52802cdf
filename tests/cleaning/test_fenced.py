"""What may be hostile is cleaned in a process of its own, which ends when it takes too much."""

# ruff: noqa: E501 - documents are told in one line each

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desk import importers
from desk.cleaning import Cleaned, clean_all, fenced
from desk.importers import TooMuch
from desk.problem import Problem

if TYPE_CHECKING:
    from pathlib import Path

STORY = (
    "海边小城要不要建风电场\n\n居民周一开会讨论风电场，会议开到半夜。\n\n投票将在五月举行。\n"
).encode()


def test_behind_the_fence_comes_out_what_comes_out_without_it() -> None:
    assert fenced.behind_fence(STORY, "a.txt") == clean_all(STORY, "a.txt")


def test_a_problem_comes_through_the_fence() -> None:
    with pytest.raises(Problem) as told:
        fenced.behind_fence(b"%PDF-1.7", "a.pdf")
    assert "a.pdf" in told.value.what
    assert told.value.remedy


def test_too_long_and_too_much_are_told_in_a_sentence() -> None:
    with pytest.raises(Problem, match="seconds"):
        fenced.behind_fence(STORY, "a.txt", seconds=0.001)
    with pytest.raises(Problem, match="MB"):
        fenced.behind_fence(STORY, "a.txt", megabytes=8)


@pytest.mark.parametrize("data", [STORY, STORY * 1000, b"<p>words</p>" * 100])
def test_what_is_small_needs_no_fence(data: bytes) -> None:
    assert not fenced.needs_fence(data)


@pytest.mark.parametrize("data", [b"<div>" * 4000, b"[" * 4000, b'{"a":' * 4000, b"a" * 2_000_000])
def test_what_is_large_or_deep_needs_one(data: bytes) -> None:
    assert fenced.needs_fence(data)


MEGABYTE = 1_000_000
BOMBS = {
    "deep": b"<html><body>" + b"<div>" * 100_000 + b"<p>first words</p>" + b"</div>" * 100_000 + b"last",
    "deep and open": b"<ul><li>" * 50_000 + b"first words last",
    "deep tables": b"<table><tr><td>" * 30_000 + b"first words last",
    "deep bold": b"<p>" + b"<b>" * 100_000 + b"first words last",
    "attributes": b"<p " + b" ".join(b'a%d="x"' % n for n in range(100_000)) + b">first words last</p>",
    "scripts": b"<p>first words</p>" + b"<script>var a=`x`;</script>" * 30_000 + b"<p>last</p>",
    "one script": b"<p>first</p><script>'" + b"x" * MEGABYTE + b"'</script><p>last words</p>",
    "styles": b"<p>first</p><style>" + b"p{}" * 300_000 + b"</style><p>last words</p>",
    "torn tags": b"<html><body><p>first words last</p>" + b"<p" * 100_000,
    "only signs": b"<html><body><p>first words last</p>" + b"<" * 200_000,
    "comments": b"<p>first words last</p>" + b"<!--" * 100_000,
    "laughs": b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 9))
    + b"]><html><body><p>first words &a8; last</p></body></html>",
    "brackets": b"first words last\n" + b"[" * 200_000,
    "braces": b"first words last\n" + b'{"a":' * 50_000,
    "stars": b"# first words\n\n[a](b) last\n\n" + b"**a" * 100_000,
    "quotation": b"# first words\n\n[a](b) **last**\n\n" + b">" * 100_000 + b" x",
    "references": b"<p>first words last " + b"&amp;" * 100_000 + b"</p>",
    "anchors": b"---\ntitle: x\n" + b"a: &a [*a,*a,*a]\n" * 5_000 + b"---\nfirst words last\n",
    "wrong nesting": b"<b><p></b>" * 30_000 + b"first words last",
    "spaces": b"<p>first words" + b" " * 500_000 + b"last</p>",
    "mixed encodings": "first 软银".encode("gb18030") + "软银words".encode() + b"last" + b"\xff" * 9,
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_what_was_made_to_harm_loses_no_word(name: str) -> None:
    articles = fenced.clean_all(BOMBS[name], "saved.html")
    told = " ".join(
        [a.title + " " + a.text for a in articles]
        + [repair.removed for a in articles for repair in a.repairs]
    )
    for word in ("first", "words", "last"):
        assert word in told


def test_of_what_is_too_much_the_beginning_is_shown_and_said_to_be_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fenced, "LARGE", 1_000)
    monkeypatch.setattr(fenced, "BEGINNINGS", (1_800, 900))
    given = []

    def refusing(data: bytes, *_given: object, charset: str = "") -> list[Cleaned]:
        given.append(len(data))
        if len(data) > 900:
            raise TooMuch("It takes too long.")
        return clean_all(data, "a.txt")

    monkeypatch.setattr(fenced, "behind_fence", refusing)
    lines = "海边小城要不要建风电场\n\n" + "居民周一开会讨论风电场，会议开到半夜。\n\n" * 60
    (cleaned,) = fenced.clean_all(lines.encode(), "a.txt")
    assert given[0] > 1_800 >= given[1] > 900 >= given[2]
    assert fenced.is_beginning(cleaned)
    assert cleaned.text.endswith("会议开到半夜。")
    assert cleaned.repairs[-1].reason == fenced.REASON
    assert not fenced.is_beginning(fenced.clean_all(STORY)[0])


def test_more_characters_than_desk_reads_are_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importers, "LONGEST", 100)
    with pytest.raises(TooMuch, match="million"):
        clean_all(STORY * 9)


def test_one_article_of_several_names_the_others_behind_the_fence_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import json

    two = [{"title": str(n), "content": STORY.decode() * 3} for n in range(2)]
    data = json.dumps(two).encode()
    near = fenced.clean(data, "a.json")
    monkeypatch.setattr(fenced, "needs_fence", lambda _data: True)
    assert fenced.clean(data, "a.json") == near
    assert near.repairs[-1].rule == "other_articles"


def test_nothing_is_imported_from_the_folder_one_stands_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pickle.py").write_text("raise SystemExit(3)")
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk/__init__.py").write_text("raise SystemExit(3)")
    monkeypatch.chdir(tmp_path)
    assert fenced.behind_fence(STORY, "a.txt") == clean_all(STORY, "a.txt")


@pytest.mark.parametrize(
    "data", [b"<html><body></body></html>", b"<!-- a --><div></div>", b"<script>x()</script>"]
)
def test_what_holds_no_text_at_all_is_told(data: bytes) -> None:
    with pytest.raises(Problem, match="holds no text") as told:
        clean_all(data, "a.html")
    assert told.value.remedy
