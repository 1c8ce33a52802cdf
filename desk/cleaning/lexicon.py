"""The words by which a line of plain text gives itself away, Chinese and English."""

from __future__ import annotations

import re

IDEOGRAPH = "\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
STOP = re.compile(r"[。！？!?…；][”’」』）)〉》】\"']*|\.[\"”’)]*(?=\s|$)")
ENDS = re.compile(r"(?:[。！？!?…；;：:]|\.{1,3})[”’」』）)〉》】\"'*]*\s*$")
PAUSE = re.compile(rf"[，、；：]|,(?=\s|[{IDEOGRAPH}])")

AGENCIES = {
    "路透社": "路透社",
    "路透": "路透社",
    "法新社": "法新社",
    "美联社": "美联社",
    "美聯社": "美聯社",
    "新华社": "新华社",
    "新華社": "新華社",
    "中新社": "中新社",
    "彭博社": "彭博社",
    "彭博": "彭博社",
    "德新社": "德新社",
    "共同社": "共同社",
    "中央社": "中央社",
    "韩联社": "韩联社",
    "韓聯社": "韓聯社",
    "塔斯社": "塔斯社",
    "埃菲社": "埃菲社",
    "时事社": "时事社",
    "時事社": "時事社",
    "合众国际社": "合众国际社",
    "Reuters": "Reuters",
    "AFP": "AFP",
    "Associated Press": "AP",
    "AP": "AP",
    "Bloomberg": "Bloomberg",
    "Xinhua": "Xinhua",
    "Kyodo": "Kyodo",
    "Yonhap": "Yonhap",
    "dpa": "dpa",
    "EFE": "EFE",
    "TASS": "TASS",
    "UPI": "UPI",
    "PTI": "PTI",
    "ANSA": "ANSA",
}
AGENCY = re.compile(
    "|".join(
        rf"\b{re.escape(name)}\b" if name.isascii() else name
        for name in sorted(AGENCIES, key=len, reverse=True)
    )
)
OUTLET_END = (
    r"(?:网|網|社|报|報|日报|日報|晚报|晚報|周刊|週刊|杂志|雜誌|新闻|新聞|电视|電視|电视台|電視台|台|臺|"
    r"之声|之聲|财经|財經|科技|时报|時報|早报|早報|观察|觀察|客户端|通讯|通訊|中文网|频道|頻道|"
    r"传媒|傳媒|评论|評論|快讯|快訊|资讯|資訊|头条|頭條|在线|在線|Times|Post|News|Journal|Daily|"
    r"Herald|Press|Today|Review|Magazine|Tribune|Gazette|Guardian|Telegraph|CNN|BBC|NBC|CBS|"
    r"ABC|NPR|Axios|"
    r"Politico|Wired|Verge|\.com|\.cn|\.org|\.net)"
)
OUTLET = re.compile(
    rf"^[^\s。，：:；！？、（）()]{{1,24}}?{OUTLET_END}$"
    rf"|^[A-Z][\w.&' -]{{1,40}}{OUTLET_END}$"
)

PHOTO_SOURCE = re.compile(
    r"(?:视觉中国|視覺中國|东方IC|東方IC|图虫|圖蟲|Getty(?: Images)?|Shutterstock|iStock|Unsplash|"
    r"(?:AP|Reuters|AFP|EPA|Xinhua|Alamy)(?: (?:Photo|Images|Stock Photo))?|"
    r"新华社|新華社|中新社|路透社|法新社|"
    r"美联社|美聯社|资料图|資料圖|资料照|資料照|网络图|網絡圖|IC photo|人民视觉|澎湃影像|CFP)",
)
CAPTION_LEAD = re.compile(
    r"^(?:[▲△▼◎↑↓←→■●]\s*\S|(?:图|圖)\s*[\d一二三四五六七八九十]*\s*[：:／/]\s*\S|"
    r"(?:图为|圖為|图片说明|圖片說明|[资資]料[图圖照]片?|[档檔]案[图圖照]片?|示意[图圖]|[图圖][集片]?[注註]|"
    r"图说|圖說|配图|配圖|Photo|Image|Picture|Pictured|Caption|FILE PHOTO|File photo)"
    r"\s*[:：]\s*\S|FILE - )"
)
CAPTION_END = re.compile(
    rf"(?:[（(](?:(?:图|圖|图片|圖片|照片|摄影|攝影|来源|來源|图源|圖源|Photo|Image|Credit)[^（）()]{{0,40}}|"
    rf"[^（）()]{{0,16}}(?:摄|攝|资料图|資料圖|资料照|資料照|图|圖|供图|供圖)|"
    rf"{PHOTO_SOURCE.pattern})[)）]|(?:图源|圖源|图片来源|圖片來源|来源|來源|摄影|攝影|图|圖|"
    rf"Photo(?:graph)?(?: by)?|Credit|Source)\s*[:：/／]\s*\S[^。]{{0,30}}|"
    rf"(?:记者|記者)?\s*\S{{2,8}}\s*(?:摄|攝)|[＝=]\d{{4}}年\d{{1,2}}月\d{{1,2}}日.{{0,40}}(?:撮影|提供)|"
    r"(?<![。！？])[（(][^（）()]{0,12}(?:\d{1,2}日|\d{4}年\d{1,2}月)[^（）()\d]{0,6}[)）])$"
)

_ROLE = (
    r"(?:责任编辑|責任編輯|责任编缉|编辑|編輯|责编|責編|主编|主編|执行主编|总编辑|审核|審核|校对|校對|责任校对|审校|"
    r"撰文|撰稿|采访|採訪|采写|采写|翻译|翻譯|译者|譯者|编译|編譯|校译|监制|監製|策划|策劃|制图|製圖|设计|設計|排版|"
    r"实习生|實習生|摄影|攝影|图片|圖片|图源|圖源|图片来源|圖片來源|题图|題圖|封面图|封面圖|头图|資料來源|资料来源|"
    r"本文来源|本文來源|来源|來源|文章来源|文章來源|原文|原标题|原標題|原文链接|原文連結|转载来源|"
    r"(?:消息|稿件|信息|资讯|資訊)[来來]源|值班编辑|值班主任|运营编辑|统筹|統籌|出品|终审|終審|核稿|核稿編輯|监审|流程编辑|版权|版權)"
)
CREDIT = re.compile(
    rf"^[\s\-–—•·*※（(【\[]*(?:{_ROLE}\s*[丨|｜/／:：]\s*\S.{{0,60}}"
    r"|(?:综合|綜合)(?:报道|報導|報道|消息|外电|外電|外媒报道)"
    r"|本文(?:系|係|为|為|由|来自|來自|转自|轉自|转载自|轉載自|首发于|首發於|首發|最早发布于|最早發布於|原载|原載|刊于|刊於|依据|依據|参考|參考|仅代表|"
    r"僅代表|观点|不代表|不构成|不構成).{1,120}"
    r"|.{0,60}(?:(?:这篇文章|這篇文章|本文|此文)|(?<=〉))(?:最早|首先|首次?|)(?:发布|發佈|發布|发表|發表|刊登|出现|出現)(?:于|於|在).{2,80}"
    r"|(?:转自|轉自|转载自|轉載自|摘自|来源于|來源於)\s*[:：]?\s*\S.{1,40}"
    r"|(?:©|\(c\)\s?Copyright\b|Copyright\b|版权所有|版權所有|版权声明|版權聲明|"
    r"著作权|著作權|All rights reserved).{0,300}"
    r"|.{0,40}(?:未经(?:授权|许可|允许|书面)|未經(?:授權|許可|允許|書面)|"
    r"不得转载|不得轉載|转载请注明|轉載請註明|轉載請注明|禁止转载|禁止轉載|"
    r"版权所有|版權所有).{0,120}"
    r"|.{0,12}(?:依据|依據|根据|根據|参考|參考|据)了?(?:路透社|法新社|美联社|美聯社|新华社|彭博社|德新社).{0,24}(?:报道|報導|報道|消息)[。.]?"
    r"|(?:Reporting|Additional reporting|Writing|Editing|Edited|Compiled|Photography|Graphics|"
    r"Translation|Translated) by .{2,160}"
    r"|(?:With (?:additional )?reporting (?:by|from)|"
    r"Mit (?:Material|Informationen|Agenturmaterial) (?:von|der)|"
    r"Avec (?:l['’])?(?:AFP|Reuters|agences?)|Con información de|Com informações d[aeo]s?)"
    r" ?.{0,100}"
    r"|(?-i:[a-z]{2,4}(?:/[a-z]{2,5}){1,4})"
    r"|(?-i:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3} reported from [A-Z].{2,100})"
    r"|(?:Additional reporting|The Associated Press contributed|Reuters contributed|"
    r".{2,40} contributed (?:reporting\b|research\b|to this (?:report|story|"
    r"article))).{0,120}"
    r"|(?:This (?:article|story|report) (?:was )?(?:originally |first )?(?:published|"
    r"appeared|produced)|Originally published|With files from|Source:|Sources:|"
    r"Photo(?:graph)?:|Image:|Credit:).{1,160}"
    r")[\s）)】\]*]*$",
    re.IGNORECASE,
)
FIRST_PUBLISHED = re.compile(
    r"(?:最早|首先|首次?)(?:发布|發佈|發布|发表|發表|刊登|发|發)(?:于|於|在)\s*[《「]?([^《》「」，。,.、\s]{2,24})"
    r"|(?:originally|first)\s+(?:published|appeared)\s+(?:on|in|at|"
    r"by)\s+(?:the\s+)?([A-Z][\w.&' ]{1,40}?)(?=[.,;]|\s+(?:on|and|under)\b|$)"
    r"|(?:转载自|轉載自|转自|轉自|摘自|本文来源|本文來源|文章来源)\s*[:：]?\s*[《「]?([^《》「」，。,.、\s]{2,24})"
    r"|本文(?:系|係|为|為)\s*([^，。,.、\s]{2,16}?)(?:独家|獨家|原创|原創|专稿|專稿)"
)
COPYRIGHT_HOLDER = re.compile(
    r"(?:©|Copyright\s*(?:©|\(c\))?)\s*(?:(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)?\d{2,4})?\s*年?)?"
    r"\s*((?!版[权權])[^\s©，,。.;；|]{2,16}?|[A-Z][\w&' -]{1,40}?)"
    r"\s*(?=版权|版權|著作|All|[，,。.;；|]|$)",
)

BRACKETED_LEAD = re.compile(
    r"^\s*([（(【\[〔])\s*([^（）()【】\[\]〔〕\n]{2,60}?)\s*([】）)\]〕])\s*"
)
BYLINE_WORDS = re.compile(
    r"(?:^|[\s/／|｜丨])(?:文|撰文|作者|记者|記者|特约记者|編譯|编译|採訪|采访|图文|圖文|撰稿|整理|报道|報導|By|by|BY)\s*[/／|"
    r"｜丨:：]|记者|記者|[日号號社网網报報台臺][讯訊电電]$"
)
BYLINE_LINE = re.compile(
    r"^[\s\-–—•·*]*(?:(?:文|撰文|作者|记者|記者|本报记者|本報記者|特约记者|编译|編譯|撰稿|采写|採寫|整理|文字)\s*[/／|"
    r"｜丨:：]\s*(?P<zh>[^，。？?！!]{1,50})"
    r"|(?:作者|Author)[，,]\s?(?P<bbc>[^，,。]{2,24})"
    r"|(?:作者|撰文|[\u4e00-\u9fff]{0,6}(?:记者|記者|通讯员|特派员|特派員))\s+(?P<zh2>[^，。\s]{2,16})"
    r"|(?:发信人|發信人|作者)\s*[:：]?\s*(?P<bbs>[^\s，。]{2,24})(?:\s*\([^)]{0,24}\))?\s*[,，]?\s*(?:信区|"
    r"信區|看板|站内).{0,40}"
    r"|[（(]?(?:记者|"
    r"記者)\s*(?P<tw>[\u3400-\u9fff]{2,4}(?:[、，][\u3400-\u9fff]{2,4})*)\s*[／/]\s*\S{2,10}(?:報導|"
    r"報道|报道|電|电|讯|訊)[)）]?"
    r"|原创[:：]?\s+(?P<own>[^\s，。]{2,10})(?=\s)(?:\s.{0,40})?"
    r"|(?:By|BY|by|Written by|Author:|Words by|Story by)\s*:?\s+(?P<en>[A-Z][^.!?]{2,80}?)"
    r"(?:[.,]? +(?:Last )?[Uu]pdated\b.{0,40})?"
    r"|(?:Von|Par|Por|Di|Door|Texte? (?:de|von)) (?P<west>"
    r"(?:[A-ZÀ-Þ][\w'’.-]+|de|del|la|von|van|zu)(?: (?:[A-ZÀ-Þ][\w'’.-]+|de|del|la|"
    r"von|van|zu)){1,3}(?:(?:, | und | et | y | e | en )"
    r"[A-ZÀ-Þ][\w'’.-]+(?: (?:de |von |van |del )?[A-ZÀ-Þ][\w'’.-]+){1,2}){0,3})(?:, [A-Z]{2,5})?)$"
)
SOURCE_LINE = re.compile(
    r"^[\s\-–—•·*]*(?:来源|來源|稿源|媒体|媒體|出处|出處|信息来源|Source|Publication|Publisher|Outlet)\s*[/／|"
    r"｜丨:：]\s*(\S.{0,40}?)\s*$",
    re.IGNORECASE,
)
DATE_LABEL = re.compile(
    r"^[\s\-–—•·*]*(?:发布时间|發布時間|發佈時間|发布日期|发布于|發布於|发表于|發表於|发表时间|日期|时间|時間|更新时间|更新時間|更新于|更新於|最后更新|"
    r"刊登日期|出版日期|(?:发布|發布|發佈|更新|出版|刊登|上架|建立)(?:时间|時間|日期)?(?=[:：])|(?:发信站|發信站)[^()（）]{0,40}[(（]|"
    r"Published(?: on)?|Posted(?: on)?|Updated(?: on)?|"
    r"Last updated|Date|Publié(?:e)?(?: le| à)?|Mis à jour(?: le)?|Veröffentlicht(?: am)?|"
    r"Aktualisiert(?: am)?|Stand|Erschienen(?: am)?|Publicado(?: el)?|Actualizado(?: el)?|"
    r"Pubblicato(?: il)?|"
    r"Publish(?:ed)? date)\s*[:：]?\s*",
    re.IGNORECASE,
)
TITLE_LABEL = re.compile(
    r"^(?:(?:标\s{0,2}题|標\s{0,2}題)\s+(?=\[)|(?:标\s{0,2}题|標\s{0,2}題|题目|題目|Title|Headline|"
    r"Subject)\s*[:：]\s*)(?=\S)",
    re.IGNORECASE,
)
UPDATED = re.compile(
    r"更新|[Uu]pdated|[Mm]odified|modifié|[Mm]is à jour|"
    r"[Aa]ktualisiert|[Aa]ctualizado|[Aa]ggiornato"
)

RELATED = re.compile(
    r"^[\s\-–—•·*▶►【\[（(]*(?:相关(?:阅读|报导|报道|文章|新闻|推荐|链接|资讯|内容|话题|主题)|相關(?:閱讀|報導|報道|文章|新聞|推薦|"
    r"連結|資訊|內容|話題)|"
    r"延伸(?:阅读|閱讀)|推荐(?:阅读|文章|新闻)|推薦(?:閱讀|文章|新聞)|热门(?:文章|新闻|推荐|阅读|话题|排行)|熱門(?:文章|新聞|推薦|閱讀|話題)|"
    r"猜你喜欢|猜你喜歡|图文推荐|精彩图文|热点(?:新闻|推荐)|热门标签|精编文章(?:更多)?|相关专题|相關專題|为您推荐|為您推薦|更多(?:新闻|文章|报道|内容|"
    r"精彩|推荐|相关|新聞|報導|相關)[^。，]{0,10}|精彩推荐|精选文章|精選文章|编辑推荐|編輯推薦|"
    r"最新(?:文章|新闻|消息|资讯|新聞|報導)|最新[聞闻]\s*Hot|阅读排行|点击排行|排行榜|热点搜索|热门搜索|相关搜索|热搜(?:榜)?|热门排行|今日热点|"
    r"大家都在[看搜]|你可能(?:也|还|還|会|會)?(?:感兴趣|喜欢|喜歡|會喜歡|"
    r"想看)[^。]{0,6}|看更多|同类文章|上一篇|下一篇|往期(?:推荐|回顾|精选|回顧)|"
    r"专题推荐|前情提要|背景补充|背景補充|"
    r"Related(?: (?:articles?|stories|news|content|posts|links|topics|coverage|reading))?|"
    r"Read (?:more|next|also)|More (?:from|on|stories|news|in)\b[^.]{0,40}|"
    r"Recommended(?: (?:for you|stories|reading|articles))?|You (?:may|"
    r"might) (?:also )?(?:like|be interested in)|Most (?:read|popular|viewed|commented)|"
    r"Trending(?: now)?|"
    r"Editors?['’]s? picks?|Popular (?:posts|now|stories)|Further reading|See also|"
    r"Latest (?:news|stories|articles)|Top stories|Don['’]t miss|What to read next|Up next|"
    r"Next article|Previous article|Mehr zum Thema|Lesen Sie auch|Auch interessant|"
    r"Das könnte Sie auch interessieren|Meistgelesen|Weitere (?:Artikel|Nachrichten|Themen)|"
    r"(?:À lire|Lire) (?:aussi|également)|Sur le même sujet|Les plus lus|Dans la même rubrique|"
    r"Lee también|Te (?:puede|podría) interesar|Noticias relacionadas|Lo más (?:leído|visto)|"
    r"Leggi anche|Potrebbe interessarti|I più letti|Leia também|Mais lidas|"
    r"あわせて読みたい|関連記事|関連ニュース|人気記事|おすすめ(?:記事)?|(?:アクセス)?ランキング|注目ワード|"
    r"Más información|Archivado en|Leer más|Pour aller plus loin|Zum Weiterlesen)"
    r"\s*[\-–—:：>»】\])）]*\s*$",
    re.IGNORECASE,
)
RELATED_INLINE = re.compile(
    r"[（(【]\s*(?:前情提要|背景补充|背景補充|延伸阅读|延伸閱讀|相关阅读|相關閱讀|相关报导|相關報導|相关报道|推荐阅读|推薦閱讀|详见|詳見|参见|参考阅读|"
    r"Read more|See also|Related)\s*[:：][^）)】\n]{2,200}[）)】]",
    re.IGNORECASE,
)
RELATED_LEAD = re.compile(
    r"(?:相关(?:阅读|报导|报道|文章|新闻|推荐|资讯|专题|链接)|相關(?:閱讀|報導|報道|文章|新聞|推薦|資訊|連結)|延伸(?:阅读|閱讀)|推荐阅读|推薦閱讀|"
    r"Related (?:articles|stories|reading|news))\s*[:：]?(?=\s)",
    re.IGNORECASE,
)
LABELLED_LINK = re.compile(
    r"^[\s\-–—•·*▶►]*[（(【\[]?\s*(?:相关(?:阅读|报导|报道|文章|新闻)|相關(?:閱讀|報導|報道|文章|新聞)|延伸(?:阅读|閱讀)|"
    r"推荐阅读|推薦閱讀|前情提要|背景补充|背景補充|"
    r"Related|RELATED|Read more|READ MORE|Read also|See also|MORE)\s*[:：|]\s*\S[^。]{2,120}$"
)

SITE_TEXT = re.compile(
    r"^[\s\-–—•·*▶►\[（(]*(?:(?:首页|首頁|Home)\s*[>›»|＞].*|点击(?:上方|下方|标题).{0,6}(?:蓝字|名片|"
    r"关注).{0,12}|喜欢此内容的人还喜欢|"
    r"(?:点个|點個)?在看|[-—\s]*(?:THE )?END[-—\s]*|相關字詞.{0,40}|上\s*/\s*下一篇新聞|"
    r"※ .{0,30}(?:APP|App|抽).{0,40}|Sign up here\.?|Unsubscribe\b.{0,60}|"
    r"View (?:this email )?in (?:your )?browser.{0,200}|You(?: are|"
    r"['’]re) receiving this.{0,90}|(?:Update|Manage) (?:your )?(?:email )?(?:preferences|"
    r"subscription).{0,60}|(?:Forwarded|Was) this (?:email )?(?:forwarded )?to you.{0,60}|"
    r".{2,60}[>›»＞]\s*(?:正文|详情|内容页)|首页|首頁|主页|返回(?:首页|顶部|列表)?|>\s*正文|[大中小]字[号號]|分享[至到](?:手机|手機|微信|微博|朋友圈)|回到?(?:顶部|頂部|首頁)|登录|登錄|登入|注册|註冊|"
    r"登录/注册|"
    r"登录注册|退出|搜索|搜尋|搜一搜|菜单|选单|選單|导航|设置|設置|设为首页|加入收藏|"
    r"收藏|取消收藏|点赞|點讚|赞|讚|赞赏|讚賞|打赏|打賞|评论|評論|评论\s*[（(]?\d*[）)]?|\d+\s*(?:条)?评论|暂无评论|暫無評論|发表评论|"
    r"播报|编辑|词条统计|我要评论|发布评论|写评论|查看评论|全部评论|最新评论|热门评论|留言|回复|回覆|举报|舉報|反馈|分享|分享到|分享至|分享[:：].{0,20}|"
    r"转发|轉發|"
    r"复制链接|複製連結|微信|微信扫一扫|朋友圈|新浪微博|微博|QQ|QQ空间|QQ好友|豆瓣|脸书|臉書|推特|打印|列印|打印本页|字体|字號|字号|大|中|小|大字|"
    r"小字|A[+-]|"
    r"阅读原文|閱讀原文|查看原文|原文链接|查看更多|加载更多|載入更多|展开全文|展开阅读全文|阅读全文|閱讀全文|收起|更多|更多>>|换一换|换一批|下一页|上一页|"
    r"下一頁|上一頁|关闭|關閉|取消|确定|確定|提交|发送|订阅|訂閱|关注|關注|已关注|\+\s*关注|取消关注|"
    r"扫码下载.{0,16}|掃碼下載.{0,16}|扫描二维码.{0,16}|扫一扫.{0,20}|掃描.{0,16}|扫码.{0,16}|qr\s*code|下载(?:APP|"
    r"app|App|客户端|应用).{0,8}|下載(?:APP|App).{0,8}|(?:打开|打開|前往).{0,12}(?:APP|App|app|客户端).{0,8}|"
    r"客户端(?:下载)?|手机版|手機版|电脑版|電腦版|触屏版|APP|App|APP下载|"
    r"广告|廣告|推广|推廣|赞助|贊助|广告服务|.{0,8}广告(?:合作|投放).{0,10}|关于我们|關於我們|联系我们|聯絡我們|聯繫我們|加入我们|加入我們|"
    r"诚聘英才|招聘信息|网站地图|網站地圖|法律声明|免责声明|免責聲明|隐私(?:政策|保护|声明)|隱私(?:政策|聲明)|服务条款|服務條款|用户协议|使用条款|友情链接|"
    r"帮助(?:中心)?|常见问题|"
    r"社群列表|社区|社群|交易[，,]随时随地|.{0,10}ICP[备证備].{0,40}|.{0,12}公网安备.{0,30}|.{0,10}许可证.{0,40}|"
    r"违法和不良信息举报.{0,40}|举报(?:电话|邮箱).{0,40}|.{0,6}客服(?:电话|热线).{0,30}|"
    r"上一篇[:：].{0,60}|下一篇[:：].{0,60}|上一条[:：].{0,60}|下一条[:：].{0,60}|(?:本文|文章)?(?:标签|"
    r"关键[词字])[:：].{0,80}|"
    r"標籤[:：].{0,80}|关键词[:：].{0,80}|關鍵[字詞][:：].{0,80}|Tags?\s*[:：].{0,80}|"
    r"\d+\s*条评论\s*[|｜].{0,40}|.{0,20}人参与(?:网友)?(?:评论|讨论).{0,10}|.{0,30}举报.{0,16}(?:回复|赞\s*\d*)|"
    r"举报原因.{0,20}|所有评论仅代表.{0,30}|评论仅代表.{0,30}|.{0,10}长按.{0,10}二维码.{0,20}|"
    r"当前位置[:：].{0,80}|您(?:的|当前|现在)?(?:的)?位置[:：]?.{0,80}|您?所在位置[:：].{0,80}|目前位置[:：].{0,60}|"
    r"(?:阅读|閱讀|浏览|瀏覽|点击|點擊|播放|人气|阅读量|浏览量|浏览次数|点击数|热度|访问量|瀏覽數)\s*(?:数|量|次数|"
    r"數)?\s*[:：(（]?\s*[\d,.]+\s*[万萬wk次]?\s*次?[)）]?|[\d,.]+\s*[万萬]?\s*(?:次|人)?(?:阅读|閱讀|浏览|瀏覽|"
    r"点赞|播放|评论|参与|跟贴|关注|粉丝|赞)|0/\d+|"
    r"Home|Menu|Search|Log ?in|Sign ?(?:in|up)|Log ?out|Register|Subscribe(?: now)?|"
    r"Subscriptions?|Newsletters?|Share|Share this(?: (?:article|story|page|post))?.{0,20}|"
    r"Tweet|Facebook|Twitter|X|Email|E-mail|Print|Copy link|Save|Comments?|\d+ comments?|"
    r"Leave a (?:comment|reply)|Add a comment|Reply|Like|Follow(?: us)?(?: on .{1,20})?|"
    r"Advertisement|ADVERTISEMENT|Sponsored(?: content)?|Skip to (?:main )?content|"
    r"Back to top|Our Standards:.*|Read full article|View original|"
    r"Show more|Load more|See more|See all|"
    r"View all|Close|Cancel|Submit|Next|Previous|About(?: us)?|Contact(?: us)?|Careers|"
    r"Privacy(?: policy)?|Terms(?: of (?:use|service))?|Cookies?(?: policy| settings)?|"
    r"Accept(?: all)?|Help|FAQ|Sitemap|Accessibility|Download(?: (?:the|our) app)?|"
    r"Get the app|"
    r"WhatsApp|Telegram|LinkedIn|Reddit|Pinterest|Instagram|YouTube|TikTok|WeChat|Line|RSS)"
    r"[\s\]）)>»↑↓▲▼:：]*$",
    re.IGNORECASE,
)
COMMENTS = re.compile(
    r"^[\s•·*]*(?:评论|評論|网友评论|網友評論|最新评论|热门评论|全部评论|参与评论|發表評論|发表评论|精彩评论|读者评论|讀者留言|"
    r"留言板|跟帖|跟贴|回应|回應|Comments?|\d+ Comments?|Leave a (?:comment|reply)|"
    r"Join the conversation)\s*[（(]?\s*\d*\s*[)）]?(?:条|條)?[\s:：]*$",
    re.IGNORECASE,
)
ADVERT = re.compile(
    r"^\s*(?:广告|廣告|AD|Advertisement|[×✕x]|推广|推廣|Anzeige|Werbung|Publicité|Publicidad|Pubblicità|広告)"
    r"\s*$",
    re.IGNORECASE,
)
DISCLAIMER = re.compile(
    r"(?:此页面可能包含|此頁面可能包含|第三方内容|第三方內容|不构成(?:任何)?投资|不構成(?:任何)?投資|仅供参考|僅供參考|投资有风险|投資有風險|免责声明|"
    r"免責聲明|详见声明|不代表本(?:站|平台|网)|"
    r"如(?:有|存在|涉及)?侵权|请(?:联系|與)?(?:我们|本站)(?:删除)?|本网站(?:使用|采用)|使用\s*[Cc]ookies?|"
    r"We use cookies|By (?:continuing|clicking|subscribing|signing)|"
    r"sign up (?:for|to) (?:our|the)|subscribe to (?:our|the)|your (?:inbox|email address)|"
    r"(?:javascript|浏览器|瀏覽器).{0,12}(?:启用|支持|啟用|版本)|enable javascript)",
    re.IGNORECASE,
)
CONTACT = re.compile(
    r"^\s*(?:Tel|Phone|Fax|E-?mail|电话|電話|传真|邮箱|電郵|联系(?:电话|邮箱|方式)|投稿(?:邮箱)?|爆料热线|新闻热线|"
    r"合作(?:邮箱|微信)|商务合作|客服)\s*[:：].{3,60}$",
    re.IGNORECASE,
)
AGENCY_ONLY = re.compile(
    rf"^\s*[（(]\s*(?:综合|綜合)?\s*(?:{AGENCY.pattern})(?:\s*[/／、,，]\s*(?:{AGENCY.pattern}|\S{{2,8}}))*\s*[)）]\s*$"
)
FOOTER = re.compile(
    r"许可证|許可證|增值电信|不良信息|公网安备|ICP\s*[备備证證]|服务邮箱|制作单位|"
    r"All rights reserved|"
    r"(?:关于我们|About us)\s*[|｜]|unsubscribe|退订|退訂|取消訂閱",
    re.IGNORECASE,
)
STAMPED = re.compile(
    r"(?:^|[\s·•|])(?:(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?|"
    r"\d{1,2}[-/月]\d{1,2}日?\s+\d{1,2}:\d{2}|\d{1,2}:\d{2}|\d+\s*(?:秒|分钟|分鐘|小时|小時|天|周|个月|個月)前|"
    r"\d+\s*(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?) ago|昨天|今天|刚刚|剛剛|"
    r"just now|yesterday)(?:\s|$)",
    re.IGNORECASE,
)

LANGUAGES = frozenset(
    s.casefold()
    for s in [
        "简体中文",
        "繁體中文",
        "繁体中文",
        "简体",
        "繁體",
        "繁体",
        "中文",
        "正體中文",
        "中文(简体)",
        "中文（简体）",
        "中文(繁體)",
        "中文（繁體）",
        "English",
        "英文",
        "英语",
        "Español",
        "Português",
        "Français",
        "Deutsch",
        "Italiano",
        "Русский",
        "日本語",
        "日文",
        "한국어",
        "韩语",
        "Українська",
        "Türkçe",
        "Polski",
        "Nederlands",
        "Svenska",
        "Norsk",
        "Dansk",
        "Suomi",
        "Čeština",
        "Magyar",
        "Română",
        "Ελληνικά",
        "العربية",
        "بالعربية",
        "فارسی",
        "עברית",
        "हिन्दी",
        "हिंदी",
        "বাংলা",
        "ไทย",
        "Indonesia",
        "Melayu",
        "Filipino",
        "Tagalog",
        "اردو",
        "Kiswahili",
        "Hrvatski",
        "Srpski",
        "Српски",
        "Slovenčina",
        "Български",
        "Català",
        "Latviešu",
        "Lietuvių",
        "Eesti",
        "Қазақша",
        "O'zbek",
        "မြန်မာ",
        "ខ្មែរ",
        "ລາວ",
        "தமிழ்",
        "తెలుగు",
        "മലയാളം",
        "मराठी",
        "한국어판",
        "Hausa",
        "Shqip",
        "Bosanski",
        "Македонски",
        "پښتو",
        "አማርኛ",
    ]
) | {"tiếng việt", "bahasa indonesia", "bahasa melayu", "bahasa"}
_REGION = re.compile(r"(?<!\s)\s{0,3}[（(][^（）()]{2,24}[)）]$")
_BULLET = re.compile(r"^[\s\-–—•·*▪‣◦]+")


def is_language(line: str) -> bool:
    """Tell whether a line is the name of a language and nothing else."""
    if len(line) > 60:
        return False
    words = _BULLET.sub("", line).strip().casefold()
    return words in LANGUAGES or _REGION.sub("", words) in LANGUAGES
