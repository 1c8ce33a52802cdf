import os
import signal
import subprocess
import sys
import textwrap
import time

import pytest

from desk import exporters, plugs
from desk.problem import Problem
from tests.exporters.stories import Shelf, story

TEXTS = [
    "bundle",
    "csv",
    "figures-csv",
    "figures-json",
    "figures-markdown",
    "html",
    "markdown",
    "w3c",
]
NAMES = sorted([*TEXTS, "figures-xlsx"])


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def test_a_file_dropped_into_the_folder_is_a_format():
    assert [form.name for form in exporters.formats()] == NAMES
    assert len(plugs.names(exporters)) == len(NAMES)
    assert all(form.suffix.startswith(".") and form.label for form in exporters.formats())


def test_an_unknown_format_and_an_unknown_scope_are_problems(library):
    with pytest.raises(Problem, match=", ".join(NAMES)):
        exporters.format_named("docx")
    for scope in ({"articles": ["0"]}, {"annotations": ["0"]}, {"collection": "none"}):
        with pytest.raises(Problem, match="There is no"):
            exporters.choose(library, **scope)


def test_a_scope_chooses_articles_in_order_and_the_marks_in_them(library):
    shelf = story()
    shelf.into(library)
    one, two = (article.uid for article in shelf.articles)

    def chosen(**scope):
        view = exporters.choose(library, **scope)
        return {article.uid: len(view.marked(article)) for article in view.articles}

    assert list(chosen().items()) == [(two, 3), (one, 4)]
    assert list(chosen(articles=[one, two]).items()) == [(one, 4), (two, 3)]
    assert chosen(articles=[one]) == {one: 4}
    assert list(chosen(collection="Stargate")) == [two, one]
    assert chosen(annotations=[shelf.marks[5].uid]) == {two: 1}
    assert chosen(articles=[]) == {}


def test_the_other_end_of_a_link_is_known_even_when_it_is_not_exported(library):
    shelf = story()
    claim, wrong = shelf.marks[0], shelf.marks[5]

    view = exporters.choose(shelf.into(library), annotations=[claim.uid])

    (link,) = view.links(claim)
    assert (link.other, link.article, link.forth) == (wrong, shelf.articles[1], False)
    assert (view.label(claim), view.label(wrong)) == ("1", "")
    assert (view.code(claim), view.speaker(claim)) == ("claim", "Elon Musk")


def test_marks_are_numbered_in_reading_order_article_by_article(library):
    shelf = story()
    view = exporters.choose(shelf.into(library), articles=[a.uid for a in shelf.articles])

    labels = [view.label(mark) for article in view.articles for mark in view.marked(article)]

    assert labels == ["1:1", "1:2", "1:3", "1:4", "2:1", "2:2", "2:3"]


@pytest.mark.parametrize("name", NAMES)
def test_a_format_goes_to_a_file_to_a_folder_and_to_a_text(name, library, folder):
    view = exporters.choose(story().into(library), collection="Stargate")
    form = exporters.format_named(name)

    path = exporters.export(view, name, folder / f"a{form.suffix}")
    progress = list(exporters.exporting(view, name, f"{folder}/new/"))

    if not form.binary:
        assert path.read_bytes().decode("utf-8") == exporters.to_text(view, name)
    assert progress == [50, 100]
    files = [file.name for file in (folder / "new").iterdir()]
    assert len(files) == 2 if form.each else files == [f"Stargate{form.suffix}"]


@pytest.mark.parametrize("name", NAMES)
def test_a_cancelled_export_leaves_the_old_file(name, folder):
    target = folder / "a"
    target.write_text("old")
    work = exporters.exporting(exporters.choose(story()), name, target)

    assert next(work) == 50
    work.close()

    assert [file.name for file in folder.iterdir()] == ["a"]
    assert target.read_text() == "old"


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_library_exports_to_a_file_that_is_valid(name, library, folder):
    path = exporters.export(exporters.choose(library), name, folder / "a")

    assert path.is_file()
    assert name not in TEXTS or exporters.to_text(exporters.choose(Shelf()), name)


def test_a_format_that_is_no_text_cannot_be_printed():
    with pytest.raises(Problem, match="cannot be printed"):
        exporters.to_text(exporters.choose(Shelf()), "figures-xlsx")


def test_a_folder_that_cannot_be_made_is_a_problem(folder):
    (folder / "file").write_text("")
    with pytest.raises(Problem, match="could not be made"):
        exporters.export(exporters.choose(Shelf()), "csv", str(folder / "file" / "in") + "/")


_WRITER = textwrap.dedent("""
    import sys
    from desk import exporters
    from tests.exporters.stories import story
    view = exporters.choose(story())
    exporters.export(view, sys.argv[1], sys.argv[2])
    print("ready", flush=True)
    while True:
        exporters.export(view, sys.argv[1], sys.argv[2])
""")


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_a_kill_at_any_moment_leaves_a_whole_file(name, folder):
    target = folder / "a"
    for moment in range(4):
        command = [sys.executable, "-c", _WRITER, name, str(target)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
            assert writer.stdout.readline() == b"ready\n"
            whole = target.read_bytes()
            deadline = time.monotonic() + 0.003 * moment
            while time.monotonic() < deadline:
                pass
            os.kill(writer.pid, signal.SIGKILL)
        assert target.read_bytes() == whole
