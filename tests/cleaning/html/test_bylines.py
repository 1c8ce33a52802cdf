import pytest

from desk.cleaning.html.bylines import names


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("By Ann Lee", "Ann Lee"),
        ("Von Max Weber und Eva Roth", "Max Weber und Eva Roth"),
        ("作者：王一", "王一"),
        ("记者 / 李四", "李四"),
        ("Ann Lee | May 5, 2020", "Ann Lee"),
        ("Text: Eva Roth", "Eva Roth"),
        ("ann@example.org Ann Lee", "Ann Lee"),
    ],
)
def test_the_names_are_left(line, people):
    assert names(line) == people


@pytest.mark.parametrize("line", ["", "https://example.org/ann", "admin", "12:30", "Foto: dpa"])
def test_no_name_is_made_up(line):
    assert names(line) == ""
