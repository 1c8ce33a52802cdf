"""What the names of fields mean in records of scrapers, editing systems and interfaces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning import dates
from desk.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = {
    "title": (
        "title headline hed name subject 标题 標題 题目 題目 page_title pagetitle post_title "
        "article_title articletitle"
    ),
    "byline": (
        "author authors byline creator 作者 author_name authorname primary_author writer "
        "reporter user account creators author_names authorinfo nickname dc:creator 记者 記者 "
        "contributor"
    ),
    "outlet": (
        "source publisher site site_name sitename media media_name medianame source_name "
        "sourcename publisher_name outlet 来源 來源 website newspaper channel_name "
        "account_name 公众号 媒体 媒體 出处 来源媒体"
    ),
    "url": (
        "url link permalink canonical_url source_url pageurl page_url sourceurl canonicalurl "
        "canonical loadedurl loaded_url final_url finalurl uri article_url articleurl post_url "
        "original_url web_url weburl share_url shareurl 链接 鏈接 連結 网址 網址 原文链接 地址"
    ),
    "published": (
        "date published datepublished published_at publishedat publish_time publishtime "
        "pubdate publish_date created_at date_publish publication_date published_time "
        "first_publication_date pubtime date_published post_date display_date ptime createtime "
        "ctime pub_time publish_ts publishts publish_timestamp publishdate public_time "
        "release_time releasetime showtime timestamp postdate posttime post_time "
        "published_date publisheddate published_on firstpublished 发布时间 發布時間 created "
        "createdat create_time time 日期 publishedtime article:published_time datetime "
        "pub_date publication_time post_date_gmt 发布日期 發布日期 时间 時間 发表时间 發表時間 "
        "published_utc publishedutc date_posted dateposted posted_at postedat seendate 发布于"
    ),
    "modified": (
        "date_modified mtime update_time updatetime modified_at last_modified modified "
        "datemodified updated_at updated updatedat date_modify modifiedtime "
        "article:modified_time lastmodified 更新时间 更新時間 修改时间"
    ),
    "language": "lang language languagecode language_code",
}
MEANINGS = {name: field for field, names in _NAMES.items() for name in names.split()}
"""By the name of a field, in lower case."""
EPOCH = re.compile(r"(\d{13}|\d{10})(?:\.\d{1,9})?")
"""Seconds or milliseconds of Unix time."""
_URL = re.compile(r"https?://\S+$")
_CLIENT = re.compile(
    r"(?:<a\b[^>]*>)?[^<]{0,20}(?:客户端|手机|网页版|\b(?:iPhone|iPad|Android|Web App|TweetDeck|"
    r"for Mac)\b)[^<]{0,20}(?:</a>)?"
)
"""The program a post was written with, which networks call its source."""


def meaning(name: str) -> str:
    """Return the field of an article that a name stands for; empty for none."""
    return MEANINGS.get(name, "")


def candidates(field: str, value: str, origin: str) -> Iterator[Candidate]:
    """Yield what a value says of a field; a number of a date is seconds, or a day."""
    if field in ("published", "modified") and (epoch := EPOCH.fullmatch(value)):
        value = dates.of_epoch(int(epoch[1]))
    elif field in ("published", "modified") and value.isdigit() and len(value) != 8:
        value = ""
    if field == "outlet" and _CLIENT.fullmatch(value):
        return
    if field == "outlet" and _URL.match(value):
        field = "url"
    if value:
        yield Candidate(field, value, origin)
