"""Make the catalogue in traditional Chinese from the simplified one: run this file last of all.

    python resources/locale/extract.py
    python tests/making/traditional_interface.py
    python resources/locale/compile.py

OpenCC turns the words into those of Taiwan; what it does not know of the words of software, or
takes for something else, stands below and was read by people.
"""

import re
import sys
from pathlib import Path

from babel.messages.pofile import read_po, write_po

LOCALE = Path(__file__).parents[2] / "resources" / "locale"
SOURCE = LOCALE / "zh_Hans" / "LC_MESSAGES" / "desk.po"
TARGET = LOCALE / "zh_Hant" / "LC_MESSAGES" / "desk.po"

WORDS = (
    ("“", "「"),
    ("”", "」"),
    ("可以撤销恢复", "可以用「復原」找回"),
    ("不是文本", "不是純文字"),
    ("选中", "選取"),
    ("撤销", "復原"),
    ("当前", "目前"),
    ("发布", "發布"),
    ("查找", "尋找"),
    ("搜索", "搜尋"),
    ("数据库", "資料庫"),
    ("支持", "支持"),
    ("纯文本", "純文字"),
    ("文本编辑器", "文字編輯器"),
    ("文本文件", "文字檔"),
    ("列表项", "清單項目"),
    ("列表", "清單"),
    ("工具条", "工具列"),
    ("回收站", "資源回收筒"),
    ("快捷键", "快速鍵"),
    ("权限", "權限"),
    ("域名", "網域名稱"),
    ("语言代码", "語言代碼"),
    ("文字代码", "文字代碼"),
    ("压缩包", "壓縮檔"),
    ("解压", "解壓縮"),
    ("报道", "報導"),
    ("帖子", "貼文"),
    ("社交平台", "社群平台"),
    ("按回车", "按 Enter"),
    ("回车", "Enter"),
    ("退格键", "Backspace 鍵"),
    ("读屏软件", "螢幕報讀軟體"),
    ("素页", "純文字頁"),
    ("退出", "結束"),
    ("访问记录", "瀏覽記錄"),
    ("自定义", "自訂"),
    ("字号", "字級"),
    ("像素", "像素"),
    ("示例", "範例"),
    ("手工", "手動"),
    ("类型", "類型"),
    ("应用", "套用"),
    ("网页地址", "網址"),
    ("地址", "位址"),
    ("匹配项", "相符項目"),
    ("滚动", "捲動"),
    ("跳转", "轉址"),
    ("恢复", "還原"),
    ("周、月", "週、月"),
    ("台湾", "台灣"),
    ("窗口", "視窗"),
    ("标为数据", "標為數據"),
    ("连续标数据", "連續標數據"),
    ("更改数据", "更改數據"),
)
"""Words as they stand in the simplified catalogue, and what stands for them in Taiwan."""

_SORTED_BY = re.compile(
    "按(?=标题|媒体|文字|步骤|日期|姓名|固定|推断|字节|原样|当前|小时|文章|哪里|目前|種類|类别)"
)

_TIGHT = re.compile("(?<=Enter)(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?=Backspace)")

WHOLE = {
    "figure": "數據",
    "Figure": "數據",
    "Figures": "數據",
    "measures the same as": "數據同指",
    "Help": "說明",
    "zh-Hans": "zh-Hant",
    "简体中文": "简体中文",
    "繁體中文": "繁體中文",
    "No article matches “{words}”.": "沒有符合「{words}」的文章。",
}
"""Messages that are said otherwise as a whole, by their id."""


def converter():
    """Return what turns simplified words into those of Taiwan."""
    import opencc

    taiwan = opencc.OpenCC("s2twp").convert
    held = {simplified: chr(0xE000 + n) for n, (simplified, _word) in enumerate(WORDS)}
    back = {held[simplified]: word for simplified, word in WORDS}

    def converted(text: str) -> str:
        text = _SORTED_BY.sub("依", text)
        for simplified, sign in held.items():
            text = text.replace(simplified, sign)
        text = "".join(back.get(sign, sign) for sign in taiwan(text))
        return _TIGHT.sub(" ", text)

    return converted


def made():
    """Return the catalogue in traditional Chinese."""
    with SOURCE.open("rb") as file:
        catalogue = read_po(file, locale="zh_Hans")
    convert = converter()
    for message in catalogue:
        if not message.id:
            continue
        one = message.id if isinstance(message.id, str) else message.id[0]
        forms = (message.string,) if isinstance(message.string, str) else message.string
        forms = tuple(convert(form) for form in forms)
        if one in WHOLE and any(forms):
            forms = (WHOLE[one],) * len(forms)
        message.string = forms[0] if isinstance(message.string, str) else forms
    catalogue.locale = "zh_Hant"
    catalogue.header_comment = "# Chinese (traditional, Taiwan) for Desk."
    return catalogue


def main() -> None:
    """Write the catalogue."""
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    with TARGET.open("wb") as file:
        write_po(file, made(), width=0, sort_by_file=True, include_lineno=False)
    sys.stdout.write(f"{TARGET}\n")


if __name__ == "__main__":
    main()
