"""`desk figures` on the command line."""

import argparse
import io
import json

import pytest

from desk.figures import command
from desk.problem import Problem


def asked(*words):
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return parser.parse_args([str(word) for word in words])


def bare_text(path):
    return "", str(path)


def test_a_headline_is_read_with_the_text_and_counted_by_itself(capsys):
    def clean(_path):
        return "怼5000亿项目", "投资5000亿美元"

    command.run(asked("a.html", "--format", "json"), clean=clean)
    headline, body = json.loads(capsys.readouterr().out)
    assert (headline["where"], headline["start"], headline["unit"]) == ("title", 1, "USD")
    assert (headline["inferred"], body["start"], body["text"]) == (True, 2, "5000亿美元")
    assert "where" not in body
    command.run(asked("a.html"), clean=clean)
    assert "title 1–6" in capsys.readouterr().out


def test_plain_text_is_told_with_its_own_offsets(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_bytes("𠮷\r\n投资5000亿美元".encode())
    assert command.run(asked(path, "--plain", "--format", "json"), clean=bare_text) == 0
    (record,) = json.loads(capsys.readouterr().out)
    assert (record["start"], record["end"], record["low"], record["unit"]) == (
        5,
        12,
        "500000000000",
        "USD",
    )


def test_an_article_is_cleaned_first(tmp_path, capsys):
    assert (
        command.run(asked("a.html", "--format", "jsonl"), clean=lambda path: ("", f"{path}: 97%"))
        == 0
    )
    assert json.loads(capsys.readouterr().out)["text"] == "97%"


def test_standard_input_and_the_date_are_taken(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("昨日".encode()), "utf-8"))
    command.run(asked("-", "--plain", "--date", "2025-02-04", "--format", "jsonl"), clean=bare_text)
    assert json.loads(capsys.readouterr().out)["iso_low"] == "2025-02-03"


def test_the_table_has_one_line_a_figure(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text("约5000亿美元，97%", encoding="utf-8")
    command.run(asked(path, "--plain"), clean=bare_text)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert "≈ $500B" in lines[1]


def test_bare_numbers_are_told_when_asked_for(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text("20", encoding="utf-8")
    command.run(asked(path, "--plain", "--bare", "--format", "json"), clean=bare_text)
    assert json.loads(capsys.readouterr().out)[0]["kind"] == "number"


@pytest.mark.parametrize(
    "words", [["missing.txt", "--plain"], ["missing.txt", "--date", "tomorrow"]]
)
def test_what_cannot_be_done_is_told_as_a_problem(words, tmp_path):
    with pytest.raises(Problem):
        command.run(asked(tmp_path / words[0], *words[1:]), clean=bare_text)


def test_bytes_that_are_no_text_are_a_problem(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Problem):
        command.run(asked(path, "--plain"), clean=bare_text)
