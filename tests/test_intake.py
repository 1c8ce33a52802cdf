"""Files, folders and pasted text come in; one file's fault never stops the others."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from desk import fetching, intake, verbs
from desk.cleaning import fenced
from desk.problem import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from desk.store import Library

STORY = (
    "渡轮停航三天\n\n"
    "港务局星期一说，渡轮因大风停航三天，两千名乘客受到影响。\n\n"
    "船公司回应称，停航的决定太晚，损失约四百万元。\n"
)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(STORY, "utf-8")
    return path


def outcomes(report: intake.Report) -> list[tuple[str, str]]:
    return [(entry.name, entry.outcome) for entry in report.entries]


def test_a_file_comes_in_with_its_bytes_as_they_came(library: Library, story: Path) -> None:
    report = intake.finished(intake.bring_in(library, [story]))

    assert outcomes(report) == [("ferry.txt", "added")]
    (line,) = library.listed()
    assert line.article.title == "渡轮停航三天"
    assert library.source(line.article.source).raw == story.read_bytes()
    text = library.revision(line.article.uid)
    assert text.text.split("\n")[0] == "渡轮停航三天"
    assert [block.kind for block in text.blocks] == ["title", "paragraph", "paragraph"]


def test_many_files_are_one_step_to_undo(library: Library, story: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(STORY.replace("渡轮", "火车"), "utf-8")
    intake.finished(intake.bring_in(library, [story, other]))

    library.undo()

    assert library.listed() == []
    assert library.undoable() is None


def test_the_same_bytes_are_a_duplicate_whatever_their_name(
    library: Library, story: Path, tmp_path: Path
) -> None:
    twin = tmp_path / "twin.txt"
    twin.write_bytes(story.read_bytes())

    first = intake.finished(intake.bring_in(library, [story, twin]))
    again = intake.finished(intake.bring_in(library, [twin]))

    assert outcomes(first) == [("ferry.txt", "added"), ("twin.txt", "duplicate")]
    assert outcomes(again) == [("twin.txt", "duplicate")]
    assert "渡轮停航三天" in again.entries[0].reason
    assert len(library.listed()) == 1


def test_the_same_file_with_newer_words_is_a_newer_text_of_the_same_article(
    library: Library, story: Path
) -> None:
    intake.finished(intake.bring_in(library, [story]))
    (line,) = library.listed()
    text = library.revision(line.article.uid)
    start = text.text.index("太晚")
    library.do(verbs.mark(text, start, start + 2, library.code("claim"))[1])
    story.write_text(STORY.replace("港务局星期一说", "港务局局长星期一说"), "utf-8")

    report = intake.finished(intake.bring_in(library, [story]))

    assert outcomes(report) == [("ferry.txt", "updated")]
    assert len(library.listed()) == 1
    assert [revision.number for revision in library.revisions(line.article.uid)] == [1, 2]
    (mark,) = library.annotations()
    newer = library.revision(line.article.uid)
    assert (mark.revision, newer.text[mark.start : mark.end]) == (newer.uid, "太晚")
    library.undo()
    assert library.revision(line.article.uid) == text
    assert library.annotations()[0].start == start


def test_what_was_undone_may_come_in_again(library: Library, story: Path) -> None:
    intake.finished(intake.bring_in(library, [story]))
    library.undo()
    assert outcomes(intake.finished(intake.bring_in(library, [story]))) == [("ferry.txt", "added")]


def test_bad_files_are_told_and_the_rest_comes_in(
    library: Library, story: Path, tmp_path: Path
) -> None:
    bad = {
        "empty.txt": b"",
        "page.txt": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj<<>>endobj",
        "photo.txt": b"\x89PNG\r\n\x1a\n" + bytes(200),
    }
    for name, data in bad.items():
        (tmp_path / name).write_bytes(data)
    paths = [tmp_path / name for name in bad] + [tmp_path / "missing.txt", story]

    report = intake.finished(intake.bring_in(library, paths))

    assert outcomes(report) == [(path.name, "failed") for path in paths[:-1]] + [
        ("ferry.txt", "added")
    ]
    for entry in report.entries[:-1]:
        assert entry.reason
        assert "Traceback" not in entry.reason


def test_a_mistake_of_ours_in_one_file_does_not_take_the_others_along(
    library: Library,
    story: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    cursed = tmp_path / "cursed.txt"
    cursed.write_text("x", "utf-8")
    clean_all = fenced.clean_all

    def stumbles(data: bytes, name: str = "") -> object:
        if name == "cursed.txt":
            raise ZeroDivisionError
        return clean_all(data, name=name)

    monkeypatch.setattr(fenced, "clean_all", stumbles)

    report = intake.finished(intake.bring_in(library, [cursed, story]))

    assert outcomes(report) == [("cursed.txt", "failed"), ("ferry.txt", "added")]
    assert "ZeroDivisionError" in caplog.text


def test_a_folder_comes_in_with_its_folders_but_not_its_pictures(
    library: Library, story: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    (folder / "deeper").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    story.rename(folder / "deeper" / "ferry.txt")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / ".hidden" / "secret.txt").write_text(STORY * 2, "utf-8")

    report = intake.finished(intake.bring_in(library, [folder]))

    assert outcomes(report) == [("ferry.txt", "added")]
    assert report.passed_over == 1


def test_an_archive_comes_in_article_by_article(
    library: Library, story: Path, tmp_path: Path
) -> None:
    path = tmp_path / "story.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("one.txt", STORY)
        archive.writestr("two.txt", STORY.replace("渡轮", "火车"))
        archive.writestr("photo.jpg", b"\xff\xd8")
        archive.writestr("empty.txt", b"")

    report = intake.finished(intake.bring_in(library, [path]))

    assert sorted(outcomes(report)) == [
        ("empty.txt", "failed"),
        ("one.txt", "added"),
        ("two.txt", "added"),
    ]


def test_pages_come_from_the_web_and_a_feed_brings_its_pages(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed = (
        "<rss><channel><item><link>https://a.example/1</link></item>"
        "<item><link>https://a.example/gone</link></item></channel></rss>"
    )
    page = f"<html><body><article><h1>渡轮</h1><p>{STORY * 3}</p></article></body></html>"
    answers = {"https://a.example/feed": feed, "https://a.example/1": page}

    def fetch(url: str, *, outside: bool = False) -> fetching.Fetched:
        if url not in answers:
            raise Problem("The page is gone.")
        return fetching.Fetched(answers[url].encode(), url)

    monkeypatch.setattr(fetching, "fetch", fetch)

    report = intake.finished(intake.bring_in_addresses(library, ["https://a.example/feed"]))

    assert outcomes(report) == [
        ("https://a.example/1", "added"),
        ("https://a.example/gone", "failed"),
    ]
    (line,) = library.listed()
    assert line.article.url == "https://a.example/1"


def test_work_that_is_cancelled_keeps_what_is_ready(
    library: Library, story: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(STORY.replace("渡轮", "火车"), "utf-8")
    work = intake.bring_in(library, [story, other])

    assert next(work) == intake.Progress(0, 2, "ferry.txt")
    assert next(work) == intake.Progress(1, 2, "other.txt")
    work.close()

    assert [line.article.title for line in library.listed()] == ["渡轮停航三天"]


def test_a_library_that_cannot_be_written_is_told_for_each_file(
    library: Library, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_change: object) -> None:
        raise Problem("The disk is full.", "Free some space.")

    monkeypatch.setattr(library, "do", full)

    report = intake.finished(intake.bring_in(library, [story]))

    assert outcomes(report) == [("ferry.txt", "failed")]
    assert report.entries[0].reason == "The disk is full. Free some space."


def test_pasted_text_comes_in(library: Library) -> None:
    report = intake.bring_in_text(library, STORY)

    assert report.count(intake.ADDED) == 1
    assert library.listed()[0].article.title == "渡轮停航三天"


def test_the_samples_come_in_clean_marked_and_linked_across_articles(library: Library) -> None:
    report = intake.fill_with_samples(library)

    assert report.count(intake.ADDED) == len(report.entries) >= 5
    marks = {annotation.uid: annotation for annotation in library.annotations()}
    assert {library.code(a.code).name for a in marks.values()} == {"claim", "rebuttal", "figure"}
    crossing = [
        arrow
        for arrow in library.relations()
        if arrow.kind == "rebuts" and marks[arrow.tail].article != marks[arrow.head].article
    ]
    assert crossing
    for annotation in marks.values():
        text = library.revision(annotation.article).text
        assert text[annotation.start : annotation.end] == annotation.exact
    assert len(library.members(library.collections()[0].uid)) == len(report.entries)


def test_the_figures_of_the_samples_have_the_values_that_their_words_say(library: Library) -> None:
    intake.fill_with_samples(library)
    figure = library.code("figure").uid
    figures = [mark for mark in library.annotations() if mark.code == figure]

    assert figures
    assert all(mark.fields.get("value") for mark in figures)
    about = [mark.fields for mark in figures if mark.exact.startswith("约")]
    assert {fields["qualifier"] for fields in about} == {"about"}
    (each,) = [mark.fields for mark in figures if mark.exact.startswith("各自")]
    assert each["each"]
