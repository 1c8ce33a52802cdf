"""In and out."""

from __future__ import annotations

import json

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from desk.qt.arrivals import Arrivals, sentence
from desk.qt.export import Export


def test_pasted_text_becomes_an_article(qtbot, window):
    QGuiApplication.clipboard().setText(
        "港口新闻\n\n市长说，新港口将于明年开工，投资12亿元。\n" * 3
    )
    window.commands.run("file.paste")
    qtbot.waitUntil(lambda: len(window.shelf.articles) == 3 and not window.foot.busy())


def test_an_empty_clipboard_is_told(window):
    QGuiApplication.clipboard().clear()
    window.commands.run("file.paste")
    assert window.foot.notice.property("bad")


def test_what_fails_is_listed_with_its_reason(qtbot, window, tmp_path, monkeypatch):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "good.txt").write_text("# 港口\n\n市长说，新港口将于明年开工。", "utf-8")
    names = [str(tmp_path / "empty.txt"), str(tmp_path / "good.txt")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a, **_k: (names, ""))
    window.commands.run("file.bring_in")
    qtbot.waitUntil(lambda: len(window.shelf.articles) == 3 and not window.foot.busy())
    qtbot.waitUntil(lambda: not window.foot.notice.isHidden())
    window.foot.notice._act()
    (report,) = window.findChildren(Arrivals)
    first = report.rows.records()[0][1]
    assert (first.name, first.outcome) == ("empty.txt", "failed")
    assert first.reason
    report.accept()


def test_the_sentence_counts_what_came_in():
    from desk.intake import Entry, Report

    report = Report((Entry("a", "added"), Entry("b", "duplicate"), Entry("c", "failed")))
    said = sentence(report)
    assert said == "1 article came in, 1 was there already, 1 could not be read."
    assert sentence(Report(())) == "There was nothing to bring in."


def test_an_article_is_exported_to_a_file(qtbot, window, dam, select, tmp_path):
    select(window.reading.open(dam.article), "5000亿元")
    window.commands.run("annotate.mark_figure")
    window.commands.run("file.export")
    (export,) = window.findChildren(Export)
    at = next(i for i, form in enumerate(export._formats) if form.name == "w3c")
    export.kinds.button(at).setChecked(True)
    export.write(tmp_path / "out.jsonld")
    qtbot.waitUntil(lambda: (tmp_path / "out.jsonld").exists() and not window.foot.busy())
    assert "5000亿元" in json.dumps(
        json.loads((tmp_path / "out.jsonld").read_text("utf-8")), ensure_ascii=False
    )


def test_an_export_that_cannot_be_written_is_told(qtbot, window, dam, tmp_path):
    window.reading.open(dam.article)
    window.commands.run("file.export")
    (export,) = window.findChildren(Export)
    export.write(tmp_path / "nowhere" / "out.csv")
    qtbot.waitUntil(lambda: window.foot.notice.property("bad"))


def test_the_marks_of_the_table_alone_are_exported(window, dam, select):
    select(window.reading.open(dam.article), "5000亿元")
    window.commands.run("annotate.mark_figure")
    window.panels.show_tables(True, "annotations")
    window.commands.run("file.export_marks")
    (export,) = window.findChildren(Export)
    assert export._what[0][1] == {"annotations": [window.annotation]}
    export.reject()
