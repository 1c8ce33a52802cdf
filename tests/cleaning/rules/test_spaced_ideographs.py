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
