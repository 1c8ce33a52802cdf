"""The command works without a display, and says what is wrong in one line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from desk.__main__ import main
from tests.test_intake import STORY

if TYPE_CHECKING:
    from pathlib import Path

VERBS = (
    "list",
    "search",
    "clean",
    "import",
    "export",
    "backup",
    "restore",
    "check",
    "tour",
    "figures",
)


class Desk:
    """The command, with a library of its own."""

    def __init__(self, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capfd = folder, capfd
        self.library = folder / "story.desk"
        self.error = ""

    def __call__(self, *words: object, status: int = 0) -> str:
        assert main([str(word) for word in words]) == status
        out, self.error = self.capfd.readouterr()
        return out

    def json(self, *words: object, status: int = 0) -> list[dict[str, object]]:
        return json.loads(self(*words, "--format", "json", status=status))


@pytest.fixture
def desk(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Desk:
    (tmp_path / "ferry.txt").write_text(STORY, "utf-8")
    return Desk(tmp_path, capfd)


def test_import_list_search_and_export_follow_each_other(desk: Desk) -> None:
    (brought,) = desk.json("import", desk.folder / "ferry.txt", "--library", desk.library)
    (listed,) = desk.json("list", "--library", desk.library)
    hits = desk.json("search", "渡輪", "--library", desk.library)

    assert brought["outcome"] == "added"
    assert listed.keys() == {"id", "title", "outlet", "published", "url", "annotations"}
    assert (listed["id"], listed["title"]) == (brought["article"], "渡轮停航三天")
    assert hits[0].keys() >= {"article", "title", "start", "end", "snippet"}
    assert {hit["article"] for hit in hits} == {listed["id"]}
    assert "渡轮停航三天" in desk("export", "--format", "markdown", "--library", desk.library)


def test_the_library_may_be_named_before_or_after_the_verb(desk: Desk) -> None:
    desk("--library", desk.library, "import", desk.folder / "ferry.txt")
    assert len(desk.json("--library", desk.library, "list")) == 1
    assert len(desk.json("list", "--library", desk.library)) == 1


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_clean_prints_title_and_body(desk: Desk, form: str) -> None:
    out = desk("clean", desk.folder / "ferry.txt", "--format", form)
    assert "渡轮停航三天" in out
    assert "损失约四百万元。" in out


def test_clean_tells_fields_blocks_and_trail(desk: Desk) -> None:
    told = json.loads(desk("clean", desk.folder / "ferry.txt", "--format", "json"))

    assert told.keys() >= {
        "title", "byline", "outlet", "url", "published", "published_inferred", "language", "text",
        "blocks", "trail",
    }  # fmt: skip
    assert told["language"] == "zh"
    assert told["published"] is None
    assert [told["text"][b["start"] : b["end"]] for b in told["blocks"]] == told["text"].split("\n")


@pytest.mark.parametrize("name", ["markdown", "csv", "w3c", "html"])
def test_every_format_is_written_to_a_file(desk: Desk, name: str) -> None:
    desk("import", desk.folder / "ferry.txt", "--library", desk.library)
    out = desk.folder / f"out-{name}"
    desk("export", "--format", name, "--out", out, "--library", desk.library)
    assert out.exists()


def test_a_bad_file_is_one_line_on_stderr_and_the_others_come_in(desk: Desk) -> None:
    (desk.folder / "empty.txt").touch()

    out = desk(
        "import", desk.folder / "empty.txt", desk.folder / "ferry.txt", "--library", desk.library,
        status=1,
    )  # fmt: skip

    assert "ferry.txt" in out
    assert desk.error.startswith("desk: empty.txt: ")
    assert desk.error.count("\n") == 1
    assert len(desk.json("list", "--library", desk.library)) == 1


@pytest.mark.parametrize(
    "words",
    [
        ("list",),
        ("search", "x"),
        ("export", "--format", "csv"),
    ],
)
def test_a_library_that_is_not_there_is_told_and_not_made(desk: Desk, words: tuple[str]) -> None:
    desk(*words, "--library", desk.library, status=1)
    assert "There is no library" in desk.error
    assert desk.error.count("\n") == 1
    assert not desk.library.exists()


def test_an_unknown_format_is_told(desk: Desk) -> None:
    desk("import", desk.folder / "ferry.txt", "--library", desk.library)
    desk("export", "--format", "papyrus", "--library", desk.library, status=1)
    assert "papyrus" in desk.error
    assert desk.error.count("\n") == 1


def test_a_file_that_is_not_there_is_told(desk: Desk) -> None:
    desk("clean", desk.folder / "missing.txt", status=1)
    assert "missing.txt cannot be read" in desk.error


@pytest.mark.parametrize("words", [("fly",), ("search",), ("import",), ("clean",), ("export",)])
def test_a_mistake_in_the_call_has_status_two(words: tuple[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(list(words))
    assert left.value.code == 2


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(verb: str, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([verb, "--help"])
    assert left.value.code == 0
    assert verb in capfd.readouterr().out
