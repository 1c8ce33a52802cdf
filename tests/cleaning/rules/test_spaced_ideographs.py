"""Lines with a space between all characters are closed up; an author's spaces stay."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, edits, refused

RULE = "spaced_ideographs"


def text(words: str) -> str:
    return "标题\n\n" + "\n\n".join(STORY) + f"\n\n{words}\n"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (
            "中 国 经 济 在 第 一 季 度 增 长 了 百 分 之 五 。",
            "中国经济在第一季度增长了百分之五。",
        ),
        (
            "软银 表示 ， 将 投资 500 亿 美元 ， 用于 数据中心 。",
            "软银表示，将投资500亿美元，用于数据中心。",
        ),
    ],
)
def test_a_line_that_is_spaced_throughout_is_closed(written: str, meant: str) -> None:
    assert cleaned(text(written)).text.endswith(meant)


@pytest.mark.parametrize(
    "honest",
    [
        "通 知",
        "编辑 王一 记者 李二 摄影 张三",
        "新华社北京5月8日电 市长林默说，项目要花五亿元。 其中一半由银行贷款。",
        "“Listen to the Sea,” “Takin’ It to the Port,” “Long Boat Running,” “Black Water,” “Grove”",
        "第一章 风起 第二章 云涌 第三章 海啸 第四章 归来 第五章 尾声",
        "주민들은 월요일 저녁 항구 강당에 모여 풍력 발전소에 대해 논의했다",
    ],
)
def test_the_spaces_of_an_author_stay(honest: str) -> None:
    assert edits(RULE, text(honest)) == []


def test_it_is_told_and_can_be_refused() -> None:
    source = text("中 国 经 济 在 第 一 季 度 增 长 了 百 分 之 五 。")
    assert {(edit.removed, edit.inserted) for edit in edits(RULE, source)} == {(" ", "")}
    assert "中 国 经 济" in refused(RULE, source).text


def test_figures_and_marks_of_a_spaced_line_close_up() -> None:
    line = "国 家 统 计 局 2 0 日 发 布 数 据 ， 比 上 年 增 长 5 . 3 % ， 好 于 预 期 。"
    assert "国家统计局20日发布数据，比上年增长5.3%，好于预期。" in cleaned(f"{line}\n").text


def test_figures_of_a_date_close_up_anywhere() -> None:
    text = "海边的风电场\n\n" + "\n\n".join(STORY) + "\n\n投票于 5 月 2 0 日举行，结果当晚公布。\n"
    assert "5 月 20 日举行" in cleaned(text).text


def test_letters_one_by_one_close_up_too() -> None:
    line = (
        "D B 3 6/T 1 9 8 4 2 0 2 4-0 6-2 8 气 象 灾 害 预 警 信 息 发 布 W i n d 质 量 管 理 规 范"
    )
    closed = "DB36/T19842024-06-28气象灾害预警信息发布Wind质量管理规范"
    assert closed in cleaned(f"{line}\n").text
