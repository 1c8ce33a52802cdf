import pytest

from desk.cleaning.html.bylines import labelled, names


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


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("記者王小明／台北報導", [("byline", "王小明")]),
        (
            "2025年01月22日 10:30 来源：新华网 作者：李明 张华",
            [("outlet", "新华网"), ("byline", "李明 张华")],
        ),
        ("责任编辑：赵六来源：人民日报", [("outlet", "人民日报")]),
        ("编译/孙七", [("byline", "孙七")]),
        ("处理公文/函件的办法", []),
    ],
)
def test_labels_of_a_chinese_line_tell_who_wrote_and_where_it_appeared(line, told):
    assert labelled(line) == told
