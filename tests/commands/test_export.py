"""Annotations go out in every format, whole or in part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desk import exporters

if TYPE_CHECKING:
    from .conftest import Desk


@pytest.mark.parametrize("name", [form.name for form in exporters.formats()])
def test_every_format_is_written_to_a_file(filled: Desk, name: str) -> None:
    out = filled.folder / f"out-{name}"
    filled("export", "--format", name, "--out", out, "--library", filled.library)
    assert out.exists()


def test_without_a_place_it_is_printed(filled: Desk) -> None:
    assert "渡轮停航三天" in filled("export", "--format", "markdown", "--library", filled.library)


def test_only_the_articles_that_were_named_go_out(filled: Desk) -> None:
    other = filled.folder / "bridge.txt"
    other.write_text(
        "新桥通车\n\n新桥周五通车，全长三公里，耗资两亿元，市长出席了仪式。\n", "utf-8"
    )
    filled("import", other, "--library", filled.library)
    uids = {a["title"]: a["id"] for a in filled.json("list", "--library", filled.library)}
    assert len(uids) == 2

    out = filled(
        "export", "--format", "markdown", "--article", uids["渡轮停航三天"],
        "--library", filled.library,
    )  # fmt: skip

    assert "渡轮停航三天" in out
    assert "新桥" not in out


@pytest.mark.parametrize(
    "words", [("--format", "papyrus"), ("--format", "csv", "--collection", "papyrus")]
)
def test_an_unknown_format_or_collection_is_told(filled: Desk, words: tuple[str]) -> None:
    filled("export", *words, "--library", filled.library, status=1)
    assert "papyrus" in filled.told_in_one_line()
