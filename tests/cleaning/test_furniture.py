"""Lines in which a page speaks of itself are told by their words; an article's lines are not."""

from __future__ import annotations

import pytest

from desk.cleaning.furniture import is_furniture, is_row

ANYWHERE = (
    "共 1200 字，需浏览 4 分钟",
    "本文共305字",
    "Estimated read time: Less than a minute",
    "人氣 1203",
    "查看: 120|回复: 4",
    "海边杂谈 Lin 120℃ 8评论",
    "发表评论 _COUNT_条",
    "审核: 编辑:",
    "來源：",
    "1   2   3   下一頁",
    "直接點擊圖片或者使用鍵盤翻頁",
    "點擊閱讀下一則新聞 點擊閱讀下一則新聞",
    "廣告 更多內容請繼續往下閱讀",
    "請繼續往下閱讀...",
    "在 Threads 查看",
    "View this post on Instagram",
    "Powered by Harbour Press 2.1",
    "手机浏览器扫描二维码访问",
    "使用道具 举报",
    "[复制链接]",
    "《海港台》提醒您:",
    "◎飲酒過量，有害健康",
    "◤夏日港口攻略◢",
    "以上就是关于【渔港的风电场】的相关消息了，希望对大家有所帮助！",
    "收录于话题",
    "{{ popup.firstLine }}{{ popup.highlight }}",
    "Connecting to %s",
    "harbour-cookie-consent | 11 months | This cookie is set by the harbour. |",
    "版面:第A2版:要闻       上一篇    下一篇",
    "海港電子報關心您︰勇敢求救並非弱者，社會處處有溫暖。",
    "没有媒体可用资源",
    "更多分析请下载",
)
AT_EDGES = (
    "客服微信",
    "新闻热线: 0571-1234567",
    "海港新闻 APP",
    "iOS App下載Android App下載",
    "海港電視台 Facebook",
    "新聞關鍵字",
    "Reset Password",
    "No comments:",
    "No comments yet... Be the first!",
    "海港台最新视频",
    "海港文学网首页",
    "Logo Harbour Link",
    "Stay up to date on the harbour",
    "友好单位: 海港报 渔业网 市政府 气象局 港务局 图书馆",
)
OF_AN_ARTICLE = (
    "市长说，项目共需五亿元。",
    "渔民回应说，数字错了，实际上要七亿元，而且风机会挡住出海的路。",
    "一家公司发布了新的App",
    "法国起诉Facebook",
    "编辑：林默",
    "来源：海港报",
    "吸烟的人越来越少，市长说",
    "人气最高的渔港",
    "他在微博上写道，项目不会停。",
    "The ferry was powered by wind.",
    "We reported on X that the vote was late, and the mayor said so on Friday.",
    "编委 王一鸣 李二丰 张三立 陈四海 林默然 周五常 吴六顺 郑七宝",
    "海边 的 风 很 大",
    "春眠不觉晓 处处闻啼鸟 夜来风雨声 花落知多少 白日依山尽 黄河入海流 欲穷千里目 更上一层楼",
    "《海港杂志》呼吁渔民和市长坐下来谈",
    "以上就是我今天讲话的全部内容。",
    "吸烟有害健康，市长说，港口的礼堂从下个月起不许吸烟。",
    "恶意App下载量超过百万",
    "Powered by wind, the harbour grows",
    "City unveils a new logo",
    "Return to the harbour",
    "Sign up for the harbour run",
    "Don't miss the boat",
    "他说，没有人关心您的报告。",
    "The harbour raised the fee by 20 %.",
)


@pytest.mark.parametrize("line", ANYWHERE)
def test_a_line_of_the_page_is_told_anywhere(line: str) -> None:
    assert is_furniture(line, edge=False)


@pytest.mark.parametrize("line", AT_EDGES)
def test_some_lines_are_told_only_near_the_ends(line: str) -> None:
    assert is_furniture(line, edge=True)
    assert not is_furniture(line, edge=False)


@pytest.mark.parametrize("line", OF_AN_ARTICLE)
def test_a_line_of_the_article_is_none(line: str) -> None:
    assert not is_furniture(line, edge=True)


def test_a_row_of_people_is_no_row_of_pages() -> None:
    assert is_row("·《海港直播》 ·海港频道公告 ·诚招伙伴 ·渔港邮箱")
    assert not is_row("出席: 王一鸣 李二丰 张三立 陈四海 林默然 周五常 吴六顺")
