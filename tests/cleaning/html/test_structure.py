"""What the elements of a page are, they stay: kinds, levels, words and inlines of every block.

Each fragment stands amid an article; written down is what a reader would see of it.
"""

# ruff: noqa: E501 - fragments are told as they would stand in a page

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desk.cleaning import Cleaned, clean_all
from tests.cleaning.rule import STORY

if TYPE_CHECKING:
    from desk.model import Block

ENGLISH = (
    "The residents of the small town met on Monday evening in the hall at the harbour to talk about the wind farm.",
    "It would cost five hundred million, the mayor said, and half of that would be a loan from the bank in the city.",
    "The fishermen answered that the figure was wrong, and that the turbines would block their way out to the sea.",
    "The vote will be held in May; before that, the ministry has to say in a report what will happen to the birds.",
)


def within(fragment: str, story: tuple[str, ...]) -> Cleaned:
    """Return the article that holds a fragment in its middle."""
    above, below = ("".join(f"<p>{words}</p>" for words in half) for half in (story[:2], story[2:]))
    page = (
        '<!doctype html><html><head><meta charset="utf-8"><title>海边的风电场</title></head><body>'
        f"<nav><a href='/'>首页</a></nav><article><h1>海边的风电场</h1>{above}{fragment}{below}</article>"
        "<footer>© 2025</footer></body></html>"
    )
    return clean_all(page.encode(), "a.html")[0]


def told(article: Cleaned, story: tuple[str, ...]) -> list[tuple[str, int, str]]:
    """Return kind, level and words of the blocks of the fragment."""
    blocks = [_one(article, block) for block in article.blocks]
    words = [words for _, _, words in blocks]
    assert {story[1], story[2]} <= set(words), words
    return blocks[words.index(story[1]) + 1 : words.index(story[2])]


def _one(article: Cleaned, block: Block) -> tuple[str, int, str]:
    return block.kind, block.level, article.text[block.start : block.end] or block.target


P, LI, Q, H = "paragraph", "list_item", "quotation", "heading"
FRAGMENTS: dict[str, tuple[str, list[tuple[str, int, str]]]] = {
    "nested lists": (
        "<ul><li>港口的收入<ul><li>渔业<ol><li>近海<li>远洋</ol></li><li>旅游业</ul><li>银行的贷款</ul>",
        [
            (LI, 1, "港口的收入"),
            (LI, 2, "渔业"),
            (LI, 3, "近海"),
            (LI, 3, "远洋"),
            (LI, 2, "旅游业"),
            (LI, 1, "银行的贷款"),
        ],
    ),
    "list items of paragraphs": (
        "<ol><li><p>先问渔民，再问银行。</p><p>他们的说法不一样。</p></li><li><p>然后投票。</p></li></ol>",
        [(LI, 1, "先问渔民，再问银行。"), (P, 0, "他们的说法不一样。"), (LI, 1, "然后投票。")],
    ),
    "a list in a quotation": (
        "<blockquote><p>我们要三样东西：</p><ul><li>钱</li><li>时间</li></ul></blockquote>",
        [(Q, 1, "我们要三样东西："), (Q, 1, "钱"), (Q, 1, "时间")],
    ),
    "a quotation in a list": (
        "<ul><li>市长说：<blockquote>项目要花五亿元。</blockquote></li><li>渔民不信。</li></ul>",
        [(LI, 1, "市长说："), (Q, 1, "项目要花五亿元。"), (LI, 1, "渔民不信。")],
    ),
    "a quotation with its source": (
        "<blockquote><p>项目要花五亿元，一半是贷款。</p><footer>— <cite>林默市长</cite></footer></blockquote>",
        [(Q, 1, "项目要花五亿元，一半是贷款。"), (Q, 1, "— 林默市长")],
    ),
    "quotation beside quotation within": (
        "<blockquote>渔民说：<blockquote>数字错了。</blockquote>没有人回答。</blockquote>",
        [(Q, 1, "渔民说："), (Q, 2, "数字错了。"), (Q, 1, "没有人回答。")],
    ),
    "program text": (
        "<pre><code class='language-python'>def cost(loan):\n    if loan &gt; 5:\n\n        return loan * 2\n    return  0\n</code></pre>",
        [
            ("code", 0, "def cost(loan):"),
            ("code", 0, "    if loan > 5:"),
            ("code", 0, ""),
            ("code", 0, "        return loan * 2"),
            ("code", 0, "    return  0"),
        ],
    ),
    "program text with breaks": (
        "<pre>a = 1<br>  b = 2<br/>c = 3</pre>",
        [("code", 0, "a = 1"), ("code", 0, "  b = 2"), ("code", 0, "c = 3")],
    ),
    "program text in coloured lines": (
        "<div class='highlight'><pre><span class='k'>if</span> <span class='n'>x</span>:\n    <span class='k'>pass</span></pre></div>",
        [("code", 0, "if x:"), ("code", 0, "    pass")],
    ),
    "program text in a sentence": (
        "<p>运行 <code>make bench</code> 之后，结果在 <kbd>out.txt</kbd> 里。</p>",
        [(P, 0, "运行 make bench 之后，结果在 out.txt 里。")],
    ),
    "headings": (
        "<h2>钱从哪里来</h2><p>一半由银行贷款，另一半从港口的收入里出。</p><h3><span>银行的</span><b>说法</b></h3><p>银行没有回答记者的问题，也没有说什么时候回答。</p>",
        [
            (H, 2, "钱从哪里来"),
            (P, 0, "一半由银行贷款，另一半从港口的收入里出。"),
            (H, 3, "银行的说法"),
            (P, 0, "银行没有回答记者的问题，也没有说什么时候回答。"),
        ],
    ),
    "a figure": (
        "<figure><picture><source srcset='b.webp'><img src='https://a.example/b.jpg' alt='港口'></picture><figcaption>周一晚上的渔港。<span class='credit'>王一摄</span></figcaption></figure>",
        [
            ("image", 0, "https://a.example/b.jpg"),
            ("caption", 0, "周一晚上的渔港。"),
            ("credit", 0, "王一摄"),
        ],
    ),
    "a figure of WordPress": (
        "<div id='attachment_1' class='wp-caption aligncenter' style='width: 640px'><img class='size-full' src='https://a.example/b.jpg' width='640' height='427'/><p class='wp-caption-text'>周一晚上的渔港，居民在开会。</p></div>",
        [("image", 0, "https://a.example/b.jpg"), ("caption", 0, "周一晚上的渔港，居民在开会。")],
    ),
    "a figure of a Chinese site": (
        "<p style='text-align:center'><img src='https://a.example/b.jpg'/></p><p class='img-desc' style='text-align:center'>周一晚上的渔港</p>",
        [("image", 0, "https://a.example/b.jpg"), ("caption", 0, "周一晚上的渔港")],
    ),
    "a table of data": (
        "<table><caption>各方的数字</caption><thead><tr><th>谁</th><th>多少</th></tr></thead><tbody><tr><td>市长</td><td>5亿元</td></tr><tr><td>渔民</td><td><b>7</b>亿元</td></tr></tbody></table>",
        [
            ("caption", 0, "各方的数字"),
            ("table_row", 0, "谁\t多少"),
            ("table_row", 0, "市长\t5亿元"),
            ("table_row", 0, "渔民\t7亿元"),
        ],
    ),
    "a table with an empty cell": (
        "<table><tr><th></th><th>2024</th><th>2025</th></tr><tr><th>贷款</th><td></td><td>2.5亿</td></tr><tr><th>收入</th><td>1亿</td><td></td></tr></table>",
        [
            ("table_row", 0, "\t2024\t2025"),
            ("table_row", 0, "贷款\t\t2.5亿"),
            ("table_row", 0, "收入\t1亿\t"),
        ],
    ),
    "a table with lines in a cell": (
        "<table><tr><th>谁</th><th>说法</th></tr><tr><td>市长</td><td>五亿元<br>一半贷款</td></tr><tr><td>渔民</td><td><p>七亿元</p></td></tr></table>",
        [
            ("table_row", 0, "谁\t说法"),
            ("table_row", 0, "市长\t五亿元 一半贷款"),
            ("table_row", 0, "渔民\t七亿元"),
        ],
    ),
    "a table that lays out": (
        "<table><tr><td><p>环境部门说，报告要到四月才能写完，因为鸟类的数量还没有数清楚。</p><p>在那之前，谁也不能动工。</p></td></tr></table>",
        [
            (P, 0, "环境部门说，报告要到四月才能写完，因为鸟类的数量还没有数清楚。"),
            (P, 0, "在那之前，谁也不能动工。"),
        ],
    ),
    "terms and what they mean": (
        "<dl><dt>装机容量</dt><dd>风机全部转起来时的功率。</dd><dt>利用小时</dt><dd>一年里发的电除以它。</dd></dl>",
        [
            (P, 0, "装机容量"),
            (P, 0, "风机全部转起来时的功率。"),
            (P, 0, "利用小时"),
            (P, 0, "一年里发的电除以它。"),
        ],
    ),
    "paragraphs of line breaks": (
        "<div>环境部门还没有交出报告。<br><br>市长说他不着急。<br/>\n<br/>渔民说他们很着急。</div>",
        [
            (P, 0, "环境部门还没有交出报告。"),
            (P, 0, "市长说他不着急。"),
            (P, 0, "渔民说他们很着急。"),
        ],
    ),
    "readings above characters": (
        "<p>这种鸟叫<ruby>鸻<rp>(</rp><rt>héng</rt><rp>)</rp></ruby>，每年春天来。</p>",
        [(P, 0, "这种鸟叫鸻(héng)，每年春天来。")],
    ),
    "signs of notes": (
        "<p>项目要花五亿元<sup><a href='#fn1'>[1]</a></sup>，面积10 km<sup>2</sup>，排放CO<sub>2</sub>为零。</p>",
        [(P, 0, "项目要花五亿元[1]，面积10 km2，排放CO2为零。")],
    ),
    "what was struck and put in": (
        "<p>项目要花<del>四</del><ins>五</ins>亿元，<s>下周</s>五月投票。</p>",
        [(P, 0, "项目要花四五亿元，下周五月投票。")],
    ),
    "a quotation in a sentence": (
        "<p>市长说<q>不着急</q>，渔民说<q lang='zh'>很着急</q>。</p>",
        [(P, 0, "市长说“不着急”，渔民说“很着急”。")],
    ),
    "a formula": (
        "<p>功率是 <img class='math' alt='P = \\frac{1}{2} \\rho v^3' src='https://a.example/m.svg'>，与风速的立方成正比，所以选址最要紧。</p>",
        [(P, 0, "功率是 P = \\frac{1}{2} \\rho v^3，与风速的立方成正比，所以选址最要紧。")],
    ),
    "an emoji as an image": (
        "<p>会议开到半夜<img class='emoji' draggable='false' alt='😀' src='https://s.example/1f600.svg'>，大家都累了<img src='https://s.example/e.png' alt='[笑]' class='face'>。</p>",
        [(P, 0, "会议开到半夜😀，大家都累了[笑]。")],
    ),
    "a post of Twitter": (
        "<blockquote class='twitter-tweet' data-lang='zh'><p lang='zh' dir='ltr'>风电场要花七亿元。 <a href='https://t.co/x'>pic.twitter.com/x</a></p>&mdash; 林默 (@linmo) <a href='https://twitter.com/linmo/status/1'>2025年3月4日</a></blockquote><script async src='https://platform.twitter.com/widgets.js'></script>",
        [
            ("post", 0, "风电场要花七亿元。 pic.twitter.com/x"),
            ("post", 0, "— 林默 (@linmo) 2025年3月4日"),
        ],
    ),
    "a post of Bluesky": (
        "<blockquote class='bluesky-embed' data-bluesky-uri='at://x'><p lang='zh'>风电场要花七亿元。</p>&mdash; 林默 (<a href='https://bsky.app/profile/x'>@linmo.bsky.social</a>) <a href='https://bsky.app/profile/x/post/1'>2025年3月4日 09:15</a></blockquote>",
        [
            ("post", 0, "风电场要花七亿元。"),
            ("post", 0, "— 林默 (@linmo.bsky.social) 2025年3月4日 09:15"),
        ],
    ),
    "a post of Mastodon": (
        "<blockquote class='mastodon-embed' data-embed-url='https://m.example/@linmo/1/embed'><a href='https://m.example/@linmo/1'><div>@linmo@m.example 的嘟文</div></a></blockquote>",
        [("post", 0, "@linmo@m.example 的嘟文")],
    ),
    "a post of Instagram": (
        "<blockquote class='instagram-media' data-instgrm-permalink='https://www.instagram.com/p/x/'><div><a href='https://www.instagram.com/p/x/'>港口的早晨，雾还没有散。</a><p>A post shared by 林默 (@linmo)</p></div></blockquote>",
        [("post", 0, "港口的早晨，雾还没有散。"), ("post", 0, "A post shared by 林默 (@linmo)")],
    ),
    "a post of Facebook": (
        "<div class='fb-post' data-href='https://www.facebook.com/linmo/posts/1'><blockquote cite='https://www.facebook.com/linmo/posts/1'><p>风电场要花七亿元，谁来出这笔钱？</p>Posted by <a href='#'>林默</a> on Tuesday, March 4, 2025</blockquote></div>",
        [
            ("post", 0, "风电场要花七亿元，谁来出这笔钱？"),
            ("post", 0, "Posted by 林默 on Tuesday, March 4, 2025"),
        ],
    ),
    "a post of Truth Social": (
        "<div class='truthsocial-embed'><blockquote><p>风电场要花七亿元，太贵了！</p><p>— Lin Mo (@linmo) March 4, 2025</p></blockquote></div>",
        [("post", 0, "风电场要花七亿元，太贵了！"), ("post", 0, "— Lin Mo (@linmo) March 4, 2025")],
    ),
    "a post of Weibo": (
        "<div class='weibo-embed'><p>@林默：风电场要花七亿元，谁来出？</p><p>2025-03-04 09:15 来自 微博</p></div>",
        [
            ("post", 0, "@林默：风电场要花七亿元，谁来出？"),
            ("post", 0, "2025-03-04 09:15 来自 微博"),
        ],
    ),
    "players": (
        "<div class='video'><video controls src='a.mp4'>您的浏览器不支持视频。</video></div><audio src='a.mp3'>不支持音频</audio><iframe src='https://www.youtube.com/embed/x'>视频</iframe><p>视频里，市长回答了记者的三个问题，每个都很短。</p>",
        [(P, 0, "视频里，市长回答了记者的三个问题，每个都很短。")],
    ),
    "items that are only signs": (
        "<p>• 港口的收入要减半</p><p>• 银行的贷款要加倍</p><p>• 渔船要绕路出海</p>",
        [(LI, 1, "• 港口的收入要减半"), (LI, 1, "• 银行的贷款要加倍"), (LI, 1, "• 渔船要绕路出海")],
    ),
    "items that are only figures": (
        "<p>1. 港口的收入要减半。</p><p>2. 银行的贷款要加倍。</p><p>3. 渔船要绕路出海。</p>",
        [
            (LI, 1, "1. 港口的收入要减半。"),
            (LI, 1, "2. 银行的贷款要加倍。"),
            (LI, 1, "3. 渔船要绕路出海。"),
        ],
    ),
    "items in Chinese figures": (
        "<p>（一）港口的收入要减半；</p><p>（二）银行的贷款要加倍；</p><p>（三）渔船要绕路出海。</p>",
        [
            (LI, 1, "（一）港口的收入要减半；"),
            (LI, 1, "（二）银行的贷款要加倍；"),
            (LI, 1, "（三）渔船要绕路出海。"),
        ],
    ),
    "items in circles": (
        "<p>①港口的收入要减半<br>②银行的贷款要加倍<br>③渔船要绕路出海</p>",
        [(LI, 1, "①港口的收入要减半"), (LI, 1, "②银行的贷款要加倍"), (LI, 1, "③渔船要绕路出海")],
    ),
    "divisions only": (
        "<div><div><span>环境部门说，</span><span>报告要到四月才能写完。</span></div><div><span>在那之前，谁也不能动工。</span></div></div>",
        [(P, 0, "环境部门说，报告要到四月才能写完。"), (P, 0, "在那之前，谁也不能动工。")],
    ),
    "Chinese in small pieces": (
        "<p><span>环</span><span>境</span><b>部</b><font color='red'>门</font><span>说</span>，<a\nhref='/x'>报告</a>要到<em>四月</em>才能写完。</p>",
        [(P, 0, "环境部门说，报告要到四月才能写完。")],
    ),
    "Chinese over several lines": (
        "<p>\n  环境部门说，报告要到四月才能写完，\n  因为鸟类的数量\n  还没有数清楚。\n</p>",
        [(P, 0, "环境部门说，报告要到四月才能写完，因为鸟类的数量还没有数清楚。")],
    ),
    "an emphasised quotation": (
        "<p><strong>市长：</strong><em>不着急，<strong>真的</strong>不着急。</em></p>",
        [(P, 0, "市长：不着急，真的不着急。")],
    ),
    "details": (
        "<details><summary>怎样计算的</summary><p>每台风机一千万元，一共五十台，加起来是五亿元。</p></details>",
        [(H, 2, "怎样计算的"), (P, 0, "每台风机一千万元，一共五十台，加起来是五亿元。")],
    ),
    "an address": (
        "<address>海角市港口路一号<br>邮编 100000</address>",
        [(P, 0, "海角市港口路一号"), (P, 0, "邮编 100000")],
    ),
    "gutenberg figure": (
        "<figure class='wp-block-image size-large'><img src='https://a.example/b.jpg' alt=''/><figcaption class='wp-element-caption'><em>周一晚上的渔港，居民在开会。</em></figcaption></figure>",
        [("image", 0, "https://a.example/b.jpg"), ("caption", 0, "周一晚上的渔港，居民在开会。")],
    ),
    "gutenberg quote": (
        "<blockquote class='wp-block-quote'><p>项目要花五亿元。</p><cite>林默</cite></blockquote>",
        [(Q, 1, "项目要花五亿元。"), (Q, 1, "林默")],
    ),
    "gutenberg table": (
        "<figure class='wp-block-table'><table><tbody><tr><td><strong>谁</strong></td><td>多少</td></tr><tr><td>市长</td><td>5亿</td></tr></tbody></table><figcaption class='wp-element-caption'>各方的数字</figcaption></figure>",
        [("table_row", 0, "谁\t多少"), ("table_row", 0, "市长\t5亿"), ("caption", 0, "各方的数字")],
    ),
    "weixin sections": (
        "<section><section style='x'><span style='y'><strong>01 钱从哪里来</strong></span></section><section><p><span>一半由银行贷款，</span><span>另一半从港口的收入里出。</span></p></section></section>",
        [(H, 2, "01 钱从哪里来"), (P, 0, "一半由银行贷款，另一半从港口的收入里出。")],
    ),
    "heading with permalink": (
        "<h2 id='money'>钱从哪里来<a class='headerlink' href='#money' title='永久链接'>¶</a></h2><p>一半由银行贷款，另一半从港口的收入里出，没有第三种办法。</p>",
        [(H, 2, "钱从哪里来"), (P, 0, "一半由银行贷款，另一半从港口的收入里出，没有第三种办法。")],
    ),
    "wiki heading": (
        "<h2><span class='mw-headline' id='x'>历史</span><span class='mw-editsection'><span class='mw-editsection-bracket'>[</span><a href='/edit'>编辑</a><span class='mw-editsection-bracket'>]</span></span></h2><p>风电场最早在1991年提出，当时没有人相信它会建成。<sup class='reference'><a href='#cite_note-1'>[1]</a></sup></p>",
        [(H, 2, "历史"), (P, 0, "风电场最早在1991年提出，当时没有人相信它会建成。[1]")],
    ),
    "code with gutter": (
        "<div class='highlight'><table><tbody><tr><td class='gutter'><pre><span class='line'>1</span><br><span class='line'>2</span><br></pre></td><td class='code'><pre><span class='line'>if x:</span><br><span class='line'>    run()</span><br></pre></td></tr></tbody></table></div>",
        [("code", 0, "if x:"), ("code", 0, "    run()")],
    ),
    "code lines as elements": (
        "<pre><code><span class='line'>if x:\n</span><span class='line'>\trun()\n</span></code></pre>",
        [("code", 0, "if x:"), ("code", 0, "\trun()")],
    ),
    "image between": (
        "<p>港口的早晨，雾还没有散，渔船已经出海了。<img src='https://a.example/c.jpg'></p><p class='caption'>图为港口的早晨。</p>",
        [
            (P, 0, "港口的早晨，雾还没有散，渔船已经出海了。"),
            ("image", 0, "https://a.example/c.jpg"),
            ("caption", 0, "图为港口的早晨。"),
        ],
    ),
    "lazy picture": (
        "<figure><img class='lazyload' src='data:image/gif;base64,R0' data-src='https://a.example/d.jpg'><noscript><img src='https://a.example/d.jpg'></noscript><figcaption>雾中的港口</figcaption></figure>",
        [("image", 0, "https://a.example/d.jpg"), ("caption", 0, "雾中的港口")],
    ),
    "questions": (
        "<dl class='qa'><dt>问：要花多少钱？</dt><dd><p>五亿元。</p><p>一半是贷款，另一半从港口的收入里出。</p></dd></dl>",
        [
            (P, 0, "问：要花多少钱？"),
            (P, 0, "五亿元。"),
            (P, 0, "一半是贷款，另一半从港口的收入里出。"),
        ],
    ),
    "checkbox list": (
        "<ul class='task'><li><input type='checkbox' checked> 报告写完</li><li><input type='checkbox'> 投票</li></ul>",
        [(LI, 1, "报告写完"), (LI, 1, "投票")],
    ),
    "mathml": (
        "<p>功率是 <math><mi>P</mi><mo>=</mo><mi>k</mi><msup><mi>v</mi><mn>3</mn></msup><annotation encoding='application/x-tex'>P=kv^3</annotation></math>，与风速的立方成正比，选址最要紧。</p>",
        [(P, 0, "功率是 P=kv3，与风速的立方成正比，选址最要紧。")],
    ),
    "abbr and time": (
        "<p>会议<time datetime='2025-03-04'>周一晚上</time>开始，<abbr title='环境部门'>环部</abbr>的人<mark>没有来</mark>，市长<u>很</u><small>不</small>高兴。</p>",
        [(P, 0, "会议周一晚上开始，环部的人没有来，市长很不高兴。")],
    ),
    "br list": (
        "<p>他要三样东西：<br>1、钱<br>2、时间<br>3、船</p>",
        [(P, 0, "他要三样东西："), (LI, 1, "1、钱"), (LI, 1, "2、时间"), (LI, 1, "3、船")],
    ),
    "footnotes at end of para": (
        "<p>五亿元<a href='#n1' class='footnote-ref'><sup>1</sup></a>里，一半是贷款，另一半从港口的收入里出。</p>",
        [(P, 0, "五亿元1里，一半是贷款，另一半从港口的收入里出。")],
    ),
    "nbsp indents": (
        "<p>&nbsp;&nbsp;&nbsp;&nbsp;环境部门说，报告要到四月才能写完。</p><p>\u3000\u3000在那之前，谁也不能动工，市长说。</p>",
        [(P, 0, "环境部门说，报告要到四月才能写完。"), (P, 0, "在那之前，谁也不能动工，市长说。")],
    ),
    "table in list": (
        "<ul><li>数字：<table><tr><td>市长</td><td>5亿</td></tr><tr><td>渔民</td><td>7亿</td></tr></table></li></ul>",
        [(LI, 1, "数字："), ("table_row", 0, "市长\t5亿"), ("table_row", 0, "渔民\t7亿")],
    ),
    "bare text": (
        "环境部门说，报告要到四月才能写完。<p>在那之前，谁也不能动工，市长说。</p>渔民们点了点头，没有再说什么。",
        [
            (P, 0, "环境部门说，报告要到四月才能写完。"),
            (P, 0, "在那之前，谁也不能动工，市长说。"),
            (P, 0, "渔民们点了点头，没有再说什么。"),
        ],
    ),
}
WESTERN: dict[str, tuple[str, list[tuple[str, int, str]]]] = {
    "a drop cap": (
        "<p><span class='dropcap'>T</span>he report is late, said the ministry, and nobody knows why it is.</p>",
        [(P, 0, "The report is late, said the ministry, and nobody knows why it is.")],
    ),
    "spaces at the borders of inlines": (
        "<p>The<b> mayor</b> said <i>no</i>-<em>one</em> <a href='/x'>knows </a>the “<strong>real</strong>” cost<sup>*</sup>.</p>",
        [(P, 0, "The mayor said no-one knows the “real” cost*.")],
    ),
    "lines of the source": (
        "<p>The report is late,\n   said the <b>ministry\n</b>of the\tenvironment.</p>",
        [(P, 0, "The report is late, said the ministry of the environment.")],
    ),
    "a long list": (
        "<ul>\n<li><a href='/1'>The loan</a> would be paid back over thirty years.</li>\n<li><strong>The port:</strong> half of its income.</li>\n</ul>",
        [
            (LI, 1, "The loan would be paid back over thirty years."),
            (LI, 1, "The port: half of its income."),
        ],
    ),
    "a word that may be broken": (
        "<p>The Donau&shy;dampf&shy;schiff of the mini<wbr>stry is at no<!-- x -->body’s disposal until the vote in May.</p>",
        [
            (
                P,
                0,
                "The Donaudampfschiff of the ministry is at nobody’s disposal until the vote in May.",
            )
        ],
    ),
    "a poem": (
        "<p>The sea is grey,<br>The boats are late,<br>And nobody knows why.</p>",
        [
            (P, 0, "The sea is grey,"),
            (P, 0, "The boats are late,"),
            (P, 0, "And nobody knows why."),
        ],
    ),
    "an interview": (
        "<p><b>How much will it cost?</b></p><p>Five hundred million, half of it a loan.</p><p><b>And who pays the rest?</b></p><p>The port does, out of its income.</p>",
        [
            (H, 2, "How much will it cost?"),
            (P, 0, "Five hundred million, half of it a loan."),
            (H, 2, "And who pays the rest?"),
            (P, 0, "The port does, out of its income."),
        ],
    ),
}


@pytest.mark.parametrize("name", FRAGMENTS)
def test_a_chinese_fragment_stays_what_it_is(name: str) -> None:
    fragment, wanted = FRAGMENTS[name]
    assert told(within(fragment, STORY), STORY) == wanted


@pytest.mark.parametrize("name", WESTERN)
def test_an_english_fragment_stays_what_it_is(name: str) -> None:
    fragment, wanted = WESTERN[name]
    assert told(within(fragment, ENGLISH), ENGLISH) == wanted


def test_items_of_a_numbered_list_keep_their_numbers() -> None:
    article = within(
        "<ol start='3'><li>钱</li><li value='7'>时间</li><li>船<ol type='a'><li>大</ol></ol>", STORY
    )
    items = [block for block in article.blocks if block.kind == LI]
    assert [item.target for item in items] == ["3.", "7.", "8.", "a."]
    assert "8. 船" in article.as_markdown()


def test_links_and_weight_stand_where_the_words_do() -> None:
    fragment = (
        "<p>市长说：<q>不<b>着急</b></q>，\n见<a href='https://a.example/x'>报<img class='emoji' alt='😀' "
        "src='e.png'>告</a>与<em>附&amp;件</em>。</p>"
    )
    article = within(fragment, STORY)
    marked = [(i.kind, article.text[i.start : i.end]) for i in article.inlines]
    assert "市长说：“不着急”，见报😀告与附&件。" in article.text
    assert marked == [("strong", "着急"), ("link", "报😀告"), ("emphasis", "附&件")]


def test_a_table_with_cells_that_span_keeps_its_columns() -> None:
    fragment = (
        "<table><tr><th rowspan='2'>谁</th><th colspan='2'>多少</th></tr><tr><th>今年</th><th>明年</th></tr>"
        "<tr><td>市长</td><td>5亿</td><td>1亿</td></tr><tr><td colspan='2'>渔民</td><td>7亿</td></tr></table>"
    )
    rows = [words for kind, _, words in told(within(fragment, STORY), STORY) if kind == "table_row"]
    assert rows == ["谁\t多少\t", "\t今年\t明年", "市长\t5亿\t1亿", "渔民\t\t7亿"]


def test_a_story_that_a_theme_calls_a_post_is_none() -> None:
    story = "".join(f"<p>{words}</p>" for words in STORY * 8)
    article = within(f"<div class='instagram-media post-template'>{story}</div>", STORY)
    assert {block.kind for block in article.blocks} == {P}


def test_names_on_lines_of_their_own_stay_apart() -> None:
    fragment = "<p>记者\n<a href='/1'>王一</a>\n<a href='/2'>李二</a>\n在小城报道了这件事，他们说会议开到半夜。</p>"
    assert "王一 李二" in within(fragment, STORY).text


def test_as_markdown_lists_tables_and_programs_are_what_they_were() -> None:
    names = ("nested lists", "program text", "a table of data", "quotation beside quotation within")
    shown = within("".join(FRAGMENTS[name][0] for name in names), STORY).as_markdown()
    assert "- 港口的收入\n  - 渔业\n    1. 近海\n    2. 远洋\n  - 旅游业\n- 银行的贷款" in shown
    assert "```\ndef cost(loan):\n    if loan > 5:\n" in shown
    assert "| 谁 | 多少 |\n| --- | --- |\n| 市长 | 5亿元 |" in shown
    assert "> 渔民说：\n\n> > 数字错了。\n\n> 没有人回答。" in shown


def test_a_post_is_from_where_its_date_leads() -> None:
    article = within(FRAGMENTS["a post of Twitter"][0], STORY)
    posts = [block for block in article.blocks if block.kind == "post"]
    assert {post.target for post in posts} == {"https://twitter.com/linmo/status/1"}
