import errno
import os
import signal
import subprocess
import sys
import textwrap
import time
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desk import safe_file
from desk.problem import Problem


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    return folder


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_written_file_holds_what_was_written_and_nothing_lies_beside_it(folder):
    safe_file.write(folder / "a.md", "𠮷野家 👩‍👩‍👧")
    safe_file.write(folder / "b.bin", b"\x00\r\n")

    assert (folder / "a.md").read_bytes() == "𠮷野家 👩‍👩‍👧".encode()
    assert (folder / "b.bin").read_bytes() == b"\x00\r\n"
    assert names(folder) == ["a.md", "b.bin"]


def test_the_old_file_stands_until_the_new_one_is_whole(folder):
    target = folder / "a.txt"
    target.write_text("old")

    with safe_file.writing(target) as out:
        out.write(b"new")
        out.flush()
        assert target.read_text() == "old"

    assert target.read_text() == "new"


@pytest.mark.parametrize("reason", [RuntimeError, KeyboardInterrupt, GeneratorExit])
def test_a_failure_or_a_cancel_leaves_the_old_file_and_no_remains(folder, reason):
    target = folder / "a.txt"
    target.write_text("old")

    def stopped():
        with safe_file.writing(target) as out:
            out.write(b"half")
            raise reason

    with pytest.raises(reason):
        stopped()

    assert target.read_text() == "old"
    assert names(folder) == ["a.txt"]


def test_a_full_disk_is_told_and_leaves_the_old_file(folder, monkeypatch):
    target = folder / "a.txt"
    target.write_text("old")

    def full(handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Problem, match="disk is full"):
        safe_file.write(target, "new")

    assert target.read_text() == "old"
    assert names(folder) == ["a.txt"]


def test_a_missing_folder_a_folder_in_the_way_and_a_long_name_are_problems(folder):
    with pytest.raises(Problem, match="does not exist"):
        safe_file.write(folder / "none" / "a.txt", "")
    (folder / "inner").mkdir()
    with pytest.raises(Problem, match="folder of that name"):
        safe_file.write(folder / "inner", "")
    with pytest.raises(Problem, match="shorter"):
        safe_file.write(folder / ("長" * 100), "")


def test_a_link_stays_a_link_and_permissions_stay_as_they_were(folder):
    real, link = folder / "real.txt", folder / "link.txt"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)

    safe_file.write(link, "new")

    assert link.is_symlink()
    assert real.read_text() == "new"
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_new_file_may_be_read_by_whom_the_umask_allows(folder):
    (folder / "plain").write_text("")
    safe_file.write(folder / "a.txt", "")

    assert (folder / "a.txt").stat().st_mode == (folder / "plain").stat().st_mode


def test_the_remains_of_a_killed_process_go_after_a_day(folder):
    old, young = folder / ".desk-01.part", folder / ".desk-02.part"
    old.write_text("")
    young.write_text("")
    two_days_ago = time.time() - 2 * 86_400
    os.utime(old, (two_days_ago, two_days_ago))

    safe_file.write(folder / "a.txt", "")

    assert names(folder) == [".desk-02.part", "a.txt"]


_WRITER = textwrap.dedent("""
    import sys
    from desk import safe_file
    print("ready", flush=True)
    for round in range(10_000):
        with safe_file.writing(sys.argv[1]) as out:
            for line in range(200):
                out.write(b"%06d" % round * 50)
            out.write(b"end")
""")


@pytest.mark.slow
def test_a_kill_at_any_moment_leaves_the_old_file_or_the_whole_new_one(folder):
    target = folder / "a.txt"
    safe_file.write(target, b"000000" * 10_000 + b"end")
    for moment in range(12):
        with subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(target)], stdout=subprocess.PIPE
        ) as writer:
            assert writer.stdout.readline() == b"ready\n"
            deadline = time.monotonic() + 0.001 * moment**1.5
            while time.monotonic() < deadline:
                pass
            os.kill(writer.pid, signal.SIGKILL)

        data = target.read_bytes()
        assert data == data[:6] * 10_000 + b"end"


@given(st.text(max_size=300), st.sampled_from(["", ".md", ".html"]))
@example("CON", ".md")
@example("com1.report", "")
@example("../../etc/passwd", ".md")
@example("C:\\Windows\\System32", "")
@example("..", "")
@example("一" * 200, ".html")
@example("a\u202egpj.exe", "")
def test_any_title_gives_a_name_that_every_system_takes(title, suffix):
    name = safe_file.name_of(title, suffix)

    assert name.endswith(suffix)
    assert len(name.encode()) <= 180
    assert not set(name) & set('<>:"/\\|?*#^[]%')
    assert all(unicodedata.category(c)[0] not in "CS" or c in "+=" for c in name)
    assert name.strip(". ") == name
    assert name.split(".")[0].lower() not in {"", "con", "nul", "aux", "prn", "com1", "lpt9"}


def test_a_title_stays_readable():
    assert safe_file.name_of("“星际之门”：谁出 5000 亿美元？", ".md") == (
        "“星际之门”：谁出 5000 亿美元？.md"
    )
    assert safe_file.name_of("A/B: what's next?", ".md") == "A B what's next.md"


def test_equal_titles_get_numbers_whatever_their_case_or_accents():
    titles = ["Café", "cafe\u0301", "CAFÉ", "一" * 99, "一" * 99]

    taken = safe_file.names_of(titles, ".md")

    assert taken[:3] == ["Café.md", "café 2.md", "CAFÉ 3.md"]
    assert len(set(map(safe_file.same_name, taken))) == 5
    assert max(len(name.encode()) for name in taken) <= 180


def test_a_name_that_is_not_free_is_not_taken():
    assert safe_file.names_of(["a", "b"], ".md", lambda place, name: name != "b.md") == [
        "a.md",
        "b 2.md",
    ]
