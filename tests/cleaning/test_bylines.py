import pytest

from desk.cleaning.bylines import labelled, names


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
        ("〔記者林佳蓉／新北報導〕", "林佳蓉"),
        ("作者：陈一 浏览：3021", "陈一"),
        ("通讯员 罗启明 记者 冯雨桐", "罗启明、冯雨桐"),
        ("晨鐘報 記者 賴怡萱／屏東即時報導 2025-03-14", "賴怡萱"),
        ("Ann Lee About Ann Lee", "Ann Lee"),
        ("本报记者 王乐文 方 敏", "王乐文、方敏"),
        ("Analysis by Ann Lee , CNN Editor-at-large", "Ann Lee"),
        ("Текст: Анна Соколова", "Анна Соколова"),
        ("Ann Lee and Bo Berg, Heritage Correspondents", "Ann Lee and Bo Berg"),
    ],
)
def test_the_names_are_left(line, people):
    assert names(line) == people


@pytest.mark.parametrize(
    "line",
    [
        "",
        "https://example.org/ann",
        "admin",
        "12:30",
        "Foto: dpa",
        "责任编辑：刘伟",
        "网站管理员",
        "登录",
        "佚名",
    ],
)
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
        (
            "2025-03-14 09:41 来源：海港日报 作者：陈一 浏览：3021",
            [("outlet", "海港日报"), ("byline", "陈一")],
        ),
        ("作者：周明 通讯员 何芳　编辑：刘伟　点击：302次", [("byline", "周明、何芳")]),
        ("作者：李时间", [("byline", "李时间")]),
        ("深流记者 顾闻2023-08-11 10:22来源：深流字号", [("byline", "顾闻"), ("outlet", "深流")]),
    ],
)
def test_labels_of_a_chinese_line_tell_who_wrote_and_where_it_appeared(line, told):
    assert labelled(line) == told


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("撰文：陳子朗出版：2025-06-12 19:08更新：2025-06-12 21:40", "陳子朗"),
        ("何詠琳 出版：2025-06-12", "何詠琳"),
        ("陈可扬 报道", "陈可扬"),
        ("阿樹｜發佈日期：2025-01-02", "阿樹"),
        ("Priyanka Dutt, Environment Correspondent", "Priyanka Dutt"),
        ("By Ann Lee, Chief Political Correspondent", "Ann Lee"),
    ],
)
def test_what_stands_behind_a_name_is_no_part_of_it(line, name):
    assert names(line) == name
