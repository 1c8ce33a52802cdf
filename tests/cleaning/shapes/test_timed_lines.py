"""Words copied with the times of a film are joined; the times go and are told."""

from __future__ import annotations

import pytest

from desk.cleaning import clean
from desk.cleaning.shapes import recognised, timed_lines

SAID = (
    "the ferry company has named", "no reason, and it will not", "say when ships will sail.",
    "nobody at the quay", "knows why, she said.", "the office is closed.",
)  # fmt: skip


@pytest.mark.parametrize(
    "form", ["0:{n:02}\n{words}\n", "[00:00:{n:02}]\n{words}\n\n", "({n}:00)\n{words}\n"]
)
def test_the_words_are_joined_and_the_times_go(form: str) -> None:
    text = "".join(form.format(n=n * 3, words=words) for n, words in enumerate(SAID))
    cleaned = clean(text.encode(), "harbour.txt")
    assert cleaned.text == " ".join(SAID)
    assert cleaned.title == "harbour"
    assert sum(":" in repair.removed for repair in cleaned.repairs) == len(SAID)


def test_a_programme_with_times_is_no_recording() -> None:
    text = "".join(f"{hour}:00\nA talk on ferries\n" for hour in (9, 14, 11, 10, 16, 12))
    assert recognised(text) is not timed_lines
