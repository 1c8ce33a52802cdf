"""Settings are declared once and kept in files a reader can open."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.problem import Problem
from desk.settings import (
    ALL,
    LINE_HEIGHT,
    SELECTION_BAR,
    TEXT_SIZE,
    THEME,
    Settings,
    read_toml,
    toml,
)

plain = st.one_of(
    st.booleans(),
    st.integers(-(2**60), 2**60),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(st.characters(exclude_categories=["Cs"])),
)


def test_what_was_never_chosen_has_its_default(tmp_path):
    settings = Settings(tmp_path)
    assert [settings.get(each) for each in ALL] == [each.default for each in ALL]


def test_a_choice_outlives_the_program(tmp_path):
    Settings(tmp_path).put(TEXT_SIZE, 22)
    assert Settings(tmp_path).get(TEXT_SIZE) == 22


def test_a_choice_is_brought_within_its_bounds(tmp_path):
    settings = Settings(tmp_path)
    settings.put(TEXT_SIZE, 4000)
    settings.put(LINE_HEIGHT, 0.1)
    assert settings.get(TEXT_SIZE) == 40
    assert settings.get(LINE_HEIGHT) == 1.2


@pytest.mark.parametrize("value", ["neon", 3, True, None, [], {}])
def test_a_theme_that_does_not_exist_is_the_default(tmp_path, value):
    (tmp_path / "settings.toml").write_text(toml({"view": {"theme": value}}), "utf-8")
    assert Settings(tmp_path).get(THEME) == "system"


def test_a_choice_for_this_time_is_not_kept(tmp_path):
    settings = Settings(tmp_path)
    settings.only_now(THEME, "dark")
    settings.put(SELECTION_BAR, False)
    assert settings.get(THEME) == "dark"
    assert Settings(tmp_path).get(THEME) == "system"


def test_a_damaged_file_is_put_aside_and_not_overwritten(tmp_path):
    (tmp_path / "settings.toml").write_text("theme = [", "utf-8")
    settings = Settings(tmp_path)
    settings.put(THEME, "dark")
    assert settings.damaged == [tmp_path / "settings.toml"]
    assert (tmp_path / "settings.damaged.toml").read_text("utf-8") == "theme = ["


def test_a_folder_that_cannot_be_made_is_told_with_a_remedy(tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(Problem) as told:
        Settings(tmp_path / "file").put(THEME, "dark")
    assert told.value.remedy


def test_keys_of_the_readers_own_can_be_taken_back(tmp_path):
    settings = Settings(tmp_path)
    settings.put_keys("annotate.mark_claim", "X")
    assert Settings(tmp_path).keys() == {"annotate.mark_claim": "X"}
    settings.put_keys("annotate.mark_claim", None)
    assert Settings(tmp_path).keys() == {}


def test_every_library_has_a_window_of_its_own(tmp_path):
    settings = Settings(tmp_path)
    settings.put_window("/one 中文.desk", {"across": [1, 2]})
    settings.put_window('/two "quoted"\\.desk', {"articles": ["a"]})
    again = Settings(tmp_path)
    assert again.window("/one 中文.desk") == {"across": [1, 2]}
    assert again.window('/two "quoted"\\.desk') == {"articles": ["a"]}
    assert again.window("/three.desk") == {}


@given(
    st.dictionaries(
        st.text(st.characters(exclude_categories=["Cs"])),
        st.dictionaries(
            st.text(st.characters(exclude_categories=["Cs"])), st.one_of(plain, st.lists(plain))
        ),
    )
)
def test_what_is_written_is_what_is_read(tables):
    assert tomllib.loads(toml(tables)) == tables
    assert read_toml(toml(tables)) == tables


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name = 'on its own'",
        "# said by hand\n[view]\ntheme = 'dark'\nsize = 1_000",
        '["view"]\n"theme" = "dark" # quite\n',
        '["view"]\n"size" = 0x10\n\n["view.more"]\n"on" = true',
        '["view"]\n"many" = [1,\n 2]',
        '["view"]\n"place" = {"a" = 1}',
        '["a"]\n1 = 2\n',
    ],
)
def test_what_was_written_by_hand_is_read_as_toml_says(text):
    assert read_toml(text) == tomllib.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        "[",
        '["a"]\n["a"]\n',
        '["a"]\n"b" = 1\n"b" = 2\n',
        '["a"]\n"b" = NaN\n',
        '["a"]\n"b" = null\n',
        '["a"]\n"b" = {"c": 1}\n',
        '["a"]\n"b"    2\n',
    ],
)
def test_what_is_no_toml_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011
        read_toml(text)
