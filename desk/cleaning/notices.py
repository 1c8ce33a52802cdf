# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""The words of what speaks to the reader of a page rather than tells: Chinese, English, others."""

from __future__ import annotations

import re

_BULLET = r"[\s\-–—•·*▶►▲▼>»※◎●■🔊🎧👉☞【\[（(]*"
_CLOSE = r"[\s】\]）).。!！…>»:：]*"

PLAYER = re.compile(
    _BULLET + r"(?:(?:Listen to (?:this|the) (?:article|story|audio|report)|Listen\b|Audio version)"
    r"[\s·:|(]*(?:\d+ ?min(?:ute)?s?|\d+:\d\d)?(?: (?:read|listen))?"
    r"|(?:收[听聽]|[听聽][读讀]|朗[读讀]|[语語]音(?:播[报報放]|朗[读讀]))"
    r"(?:本文|全文|文章|新[闻聞])?[\s·:：(（]*(?:约|約)?\d*(?::\d\d)?\s*(?:分钟|分鐘)?"
    r"|[听聽](?:本文|全文|文章|新[闻聞]|[报報])"
    r"|(?:Artikel|Beitrag) zum (?:An)?[Hh]ören.{0,12}|Loading|[加載载][载入][中]|(?:Skip )?Advertisement|Role[，,].{2,40}"
    r"|在小[说說][阅閱][读讀]器(?:[读讀]本章|中.{0,10})|去[阅閱][读讀]|スクラップ|この記事をスクラップする|「[^」]{1,8}」の最新記事"
    r"|(?:Normal|Small(?:er)?|Large(?:r)?|Very large|Medium) (?:text|font|type)(?: size)?"
    r"|(?:Artikel|Beitrag) (?:an|vor)(?:hören|lesen(?: lassen)?).{0,16}"
    r"|Écouter (?:l['’]article|cet article).{0,12}|Escuchar (?:el |este )?artículo.{0,12}"
    r"|(?:この)?記事を(?:聴く|聞く|読み上げ).{0,8}"
    r"|字[体體号號級级](?:大小)?\s*[:：]?(?:[\s\[\]【】]*[小中大特默认認A+\-－＋/|]){1,12}[\s\]】]*(?:\[(?:打印|列印|关闭|關閉|收藏|分享)\]\s*)*"
    r"|文字サイズ.{0,12}|(?:Text|Font) ?size.{0,20}|Schriftgröße.{0,20}|Taille du texte.{0,12}"
    r"|(?:约|約|预计|預計|本文)?(?:阅[读讀]|閱讀)(?:本文)?(?:时间|時間|时长|時長)?\s*"
    r"(?:需要?|约|約|大概|[:：])?\s*(?:约|約|需)?\s*\d+\s*(?:分钟|分鐘)"
    r"|\d{1,2}\s*(?:分钟|分鐘)(?:阅读|閱讀)|\d{1,2}[- ]min(?:ute)?s?(?: read| listen)?"
    r"|(?:Reading time|Lesezeit|Temps de lecture|Tiempo de lectura)\s*[:：]?\s*"
    r"(?:ca\. |env\. )?\d{1,2}\s*\w{0,8}|Lecture (?:de )?\d{1,2} min\w*"
    r"|\d{1,2} min(?:utos?)? de lectura"
    r"|(?:您的浏览器|您的瀏覽器|Your browser) (?:不支持|does not support).{0,60}"
    r"|[-—=~\s]*(?:THE )?END[-—=~\s]*|[-—=~\s]+(?:全文)?完[-—=~\s]+|(?<=[（(【\[])(?:全文|本文)?完(?=[】\]）)])|(?:图集|圖集|Gallery)\s*\d+/\d+"
    r"|\d{1,3}\s?/\s?\d{1,3}|\+\s?\d{1,2}|(?:广告|廣告|Advertisement|Anzeige|Werbung|Publicité|Publicidad|Pubblicità|広告|PR)"
    r"|[请請]同意我[们們]的[隐隱]私[权權][规規][范範].{0,40})" + _CLOSE,
    re.IGNORECASE,
)
"""A player, the size of the type, the time of reading, the sign of the end."""

_CHANNEL = (
    r"(?:公[众眾][号號]|微信|微博|抖音|快手|小[红紅][书書]|[视視][频頻][号號]|朋友圈|Instagram|IG|Facebook|脸[书書]|臉書|"
    r"粉[丝絲][团團专專]|Telegram|[电電][报報]群|LINE|Threads|YouTube|Twitter|WhatsApp|X平台|[频頻]道|APP|"
    r"客[户戶]端|[电電]子[报報]|(?:每日)?[邮郵]件|newsletter|Newsletter|[蓝藍]字|二[维維][码碼]|星[标標]|小程序|好友|在看|"
    r"会[员員]|會[员員]|[粉]絲頁|社群)"
)
_VERB = (
    r"(?:[关關][注註]|[订訂][阅閱]|[扫掃](?:一[扫掃]|描|[码碼])|搜[寻尋索]|加入|下[载載]|追[踪蹤]|按[赞讚]|点[击擊赞讚]|點[击擊選讚]|[长長]按|"
    r"打[开開]|[设設][为為]|[转轉][发發]|分享|[识識][别別]|[点點][个個按])"
)
_ASKED = r"[^。，,]{0,24}[！!，,。]?(?:[欢歡]迎|[请請]|立即|[现現]在就?|快[来來])"
"""Looked for before the channel that is asked for, which costs more to find."""
REPORTED = re.compile(r"表示|[说說道]：|[称稱]，|宣[布佈]|[声聲]明|回[应應]|指出|[认認][为為]")
"""What no request holds: it tells what somebody says."""
ASKS = re.compile(
    _BULLET + rf"(?:[^。：:]{{2,8}}\s*[➤▶►▷>»]\s*)?(?:(?={_ASKED})(?=[^。]*{_CHANNEL}){_ASKED}"
    rf"[^。]{{0,12}}{_VERB}[^。]{{0,80}}"
    rf"|(?:想看更多.{{0,12}}|(?:更多|最新)[^。]{{0,24}})?{_VERB}[^。，]{{0,24}}{_CHANNEL}[^。]{{0,50}}"
    rf"|{_CHANNEL}[^。，]{{0,16}}(?:[请請][^。，]{{0,8}})?{_VERB}[^。]{{0,24}}"
    r"|(?:点击|點擊|点|點|戳)(?:[上下][图圖]|这里|這裡|此处|此處|上方|下方|左下角|文末|图片|圖片).{0,24}"
    r"|[长長]按.{0,12}(?:[识識][别別]|保存).{0,12}"
    r"|(?:[点點]个?個?|给个)?[“「\"]?(?:在看|[赞讚])[”」\"]?[，,].{0,24}"
    r"|(?:打[开開]|下[载載]).{0,10}(?:APP|App|app|客[户戶]端).{0,20}"
    r"|(?:本文|[此该該]文)?[为為](?:付[费費]|[会會][员員]|[订訂][阅閱]).{0,30}"
    r"|(?:[继繼][续續][阅閱][读讀]|[阅閱][读讀]全文)[^。]{0,6}(?:[请請]|[须須需])(?:先)?(?:[订訂][阅閱]|登[录錄入]|付[费費]|[升][级級]).{0,20}"
    r"|(?:登[录錄入]|[订訂][阅閱]|成[为為][会會][员員])[后後即].{0,10}(?:[阅閱][读讀]|查看|解锁|解鎖).{0,16}"
    r"|(?:您|你)?已(?:[阅閱][读讀]|[读讀][完到])\s?\d{1,3}%.{0,30}|(?:剩余|剩餘|[还還]有)\s?\d{1,3}%.{0,20}"
    r"|(?:[请請])?(?:往下|向下|下滑|[继繼][续續])(?:滑[动動]|[继繼][续續][阅閱][读讀]|看更多|[阅閱][读讀]).{0,16}"
    r"|[^。，]{0,20}(?:(?:每日|头条|頭條)?新[闻聞]信|[电電]子[报報]|[邮郵]件)[^。，]{0,6}[订訂]?[阅閱]?[^。，]{0,10}"
    r"|[订訂][阅閱][^。，]{2,20}(?:[获獲]取|[获獲]得|以|，|收)[^。]{0,24}"
    r"|(?:喜[欢歡]|[觉覺]得)[^。]{0,12}(?:文章|[内內]容|[报報][导導道])[^。]{0,4}[嗎吗的][？?，,].{0,40}"
    r"|Why you can trust .{2,30}|Log in, register or subscribe\b.{0,40}"
    r"|[浏瀏][览覽](?:其他|更多).{0,12}"
    r"|(?:分享|[转轉][发發])(?:本文|此文|[这這][篇则則](?:文章|新[闻聞])).{0,12}"
    r"|(?:Subscribe|Sign up|Log ?in|Register|Sign in)(?: now| here| today)? "
    r"(?:to|for) (?:continue|keep|read|unlock|get|our|my|the|receive|access|this|daily)\b[^\"]{0,110}"
    r"|(?:This|The) (?:article|story|content) is (?:only |exclusively )?"
    r"(?:available |reserved )?(?:for|to) (?:\w+ )?(?:subscribers|members).{0,40}"
    r"|(?:Already|Not) a (?:subscriber|member)\?.{0,60}|You have \d+ (?:free )?articles? .{0,40}"
    r"|(?:Story|Article|Content) continues (?:below|after)\b.{0,40}|Scroll to continue.{0,40}"
    r"|(?:Please )?(?:consider )?(?:donat(?:e|ing)|support(?:ing)?) (?:to |our |us|independent )"
    r".{0,90}"
    r"|.{2,40} is a reader-supported publication\..{0,200}|Thanks for reading\b.{0,120}"
    r"|This post is public so feel free to share it"
    r"|Donate(?: now| today| here)?(?: to .{0,60})?"
    r"|(?:Join|Follow|Like|Find|Add) (?:us|our|the) [^\"]{0,60}\b(?:on|at|channel|group|community|"
    r"newsletter|Facebook|WhatsApp|Telegram)\b[^\"]{0,60}"
    r"|(?:Get|Download) (?:our|the) [^\"]{0,24}\b(?:app|newsletter|alerts?|briefing)\b.{0,60}"
    r"|Get (?:the )?[^\"]{0,40}\b(?:delivered|straight|sent|right) (?:straight )?(?:to|in) "
    r"your inbox.{0,40}"
    r"|(?:Have|Got|Do you have) (?:a|any|an) (?:tip|story|news tip|question|opinion)\b.{0,120}"
    r"|Was this (?:article|page|story) (?:helpful|useful).{0,20}"
    r"|What do you think\? .{0,60}\bcomments?\b.{0,30}|Join the (?:conversation|discussion).{0,40}"
    r"|Share (?:this|the) (?:article|story|post|page)\b.{0,60}|Share (?:on|via|to) .{0,40}"
    r"|(?:Artikel|Beitrag|Seite) (?:teilen|drucken|merken|speichern|versenden|kommentieren).{0,30}"
    r"|(?:Folgen Sie|Abonnieren Sie|Melden Sie sich|Jetzt (?:kostenlos )?"
    r"(?:abonnieren|anmelden|registrieren|testen))\b.{0,90}|Zurück zur? .{2,24}"
    r"|Newsletter (?:abonnieren|bestellen).{0,40}"
    r"|(?:Partager|Imprimer|Commenter|Enregistrer) (?:cet |l['’])article.{0,30}"
    r"|(?:Cet )?article (?:est )?réservé aux abonnés.{0,60}|(?:Abonnez|Inscrivez)-vous\b.{0,90}"
    r"|Suivez-nous\b.{0,60}|Il vous reste .{0,40}à lire.{0,40}"
    r"|(?:Compartir|Imprimir|Guardar) (?:este |el )?artículo.{0,30}|Compartir en .{0,40}"
    r"|(?:Suscríbe(?:te|se)|Regístrate|Apúntate|Síguenos|Sigue a)\b.{0,90}"
    r"|(?:Recibe|Reciba) .{0,60}(?:correo|newsletter|bolet[ií]n).{0,40}"
    r"|La suite est réservée.{0,40}|Déjà abonnée? ?\?.{0,40}|Réutiliser ce contenu|Offrir l['’]article"
    r"|(?:記事を)?(?:シェア|印刷|保存)(?:する)?|この記事を(?:シェア|印刷|保存).{0,6}|(?:ページ)?トップ(?:へ|に)戻る"
    r"|Lire plus tard|Offrir l['’]article|Zur Startseite|Ir a los comentarios|Si está interesado en licenciar.{0,60}|Reprints? and permissions?.{0,40}"
    r"|(?:続きを読む|この記事は有料会員限定|残り\d+文字|会員登録|メルマガ|フォローする).{0,40})"
    + _CLOSE,
    re.IGNORECASE,
)
"""It asks something of the reader, or tells of a wall before the rest."""

LONG = re.compile(
    r"(?:This|Our) (?:post|article|page|site|blog) (?:may |might )?contains? (?:some )?affiliate links\b.{0,200}|"
    r"The post \S.{2,200} (?:appeared first|first appeared) on .{2,80}|Der Beitrag .{2,200} erschien zuerst (?:auf|bei) .{2,80}|"
    r"L['’]article .{2,200} est apparu en premier sur .{2,80}|La entrada .{2,200} (?:aparece primero|se publicó primero) en .{2,80}|"
    r"The \w+(?: \w+)? is committed to publishing\b.{0,300}|Do you have an opinion on the issues raised\b.{0,300}|"
    r"(?:Your support|We need your|If you (?:value|appreciate|enjoy) (?:our|this))\b.{0,300}\b(?:subscri|donat|member|support)\w*.{0,120}|"
    r"(?:We use|This (?:site|website) uses) cookies\b.{0,300}",
    re.IGNORECASE,
)
"""Long texts that sites set below each article."""

MACHINE = re.compile(
    _BULLET
    + r"(?:(?:AI|人工智能|智能|机器|機器|大模型)\s?(?:生成)?(?:的)?\s?(?:摘要|[总總][结結]|[导導][读讀]|速[览覽]|要[点點]|解[读讀])"
    r"\s*(?:[】\]]|[:：]|$)|(?:摘要|[内內]容|以上|本文|此)[^。]{0,8}由\s?(?:AI|人工智能)[^。]{0,10}(?:生成|[总總][结結]|提供)"
    r"|(?:AI|Machine)[- ](?:generated|written) (?:summary|overview|key ?points)"
    r"|(?:Summary|Key points|Summari[sz]ed) (?:is |was |generated |written )*by (?:an? )?AI\b"
    r"|This summary was (?:generated|written|created) (?:by|with|using)\b"
    r"|KI-(?:generierte )?Zusammenfassung)",
    re.IGNORECASE,
)
"""A summary that says itself that a machine wrote it."""

POINTER = re.compile(
    _BULLET
    + r"(?:(?:相[关關](?:[阅閱][读讀]|[报報][导導道]|文章|新[闻聞]|[链連][接結])|延伸[阅閱][读讀]|推[荐薦][阅閱][读讀]|[扩擴]展[阅閱][读讀]|"
    r"更多新[闻聞]|更多[报報][导導道]|看更多|同[场場]加映|往期回[顾顧]|[阅閱][读讀]更多|独家|獨家)\s*[】\]]?\s*[:：｜|】]\s*\S.{1,120}"
    r"|更多.{0,16}(?:[报報][导導道]|新[闻聞]|文章|[内內]容)\s*[》>»→]*|看更多.{0,20}[》>»→]"
    r"|(?:Read|READ|See|Watch|Also read|Read also|Read more|READ MORE|Related|RELATED|More|MORE|"
    r"Also|Don['’]t miss|Recommended|In case you missed it|Opinion|Explainer|From the archive)"
    r"(?: (?:also|more|next|this|here|on this))?\s?[:|»→]\s*\S.{4,130}"
    r"|(?:Lesen Sie (?:auch|hier|dazu|mehr)(?: \w+)?|Mehr zum Thema|Auch interessant|Siehe auch|"
    r"Zum Thema|Lire (?:aussi|également)|À lire (?:aussi|également)|Voir aussi|"
    r"Lee también|Leer (?:más|también)|Te puede interesar|Le puede interesar|Ver también|"
    r"Leggi anche|Leia (?:mais|também)|Baca juga|関連記事|あわせて読みたい)\s*[:：»|–-]\s*\S.{4,130})$"
)
"""One other article, pointed to by its title."""

HEADS = re.compile(
    _BULLET
    + r"(?:相[关關](?:[阅閱][读讀]|[报報][导導道]|文章|新[闻聞]|[链連][接結])|延伸[阅閱][读讀]|推[荐薦][阅閱][读讀]|往期(?:推[荐薦]|回[顾顧]|精[选選]|"
    r"内容|文章)|精彩(?:回[顾顧]|推[荐薦])|更多(?:[报報][导導道]|新[闻聞]|文章)|看更多|同[场場]加映|热门文章|"
    r"Related(?: \w+)?|Read (?:more|next|also)|More (?:on|from|about)\b.{0,40}|Also read|"
    r"Further reading|You may also like|Recommended(?: \w+)?|"
    r"Mehr zum Thema|Lesen Sie auch|Das könnte Sie auch interessieren|À lire aussi|Lire aussi|"
    r"Sur le même sujet|Lee también|Te puede interesar|Más información|Noticias relacionadas|"
    r"Leggi anche|Leia também|関連記事|あわせて読みたい)" + _CLOSE,
    re.IGNORECASE,
)
"""The head of a list of other articles."""

OTHERS = re.compile(
    _BULLET
    + r"(?:分享|转发|轉發|收藏|点赞|讚|赞|在看|写留言|留言|评论|評論|阅读|閱讀|举报|投诉|打印|列印)\s*\d{0,6}(?:\+)?"
    r"|(?:Share|Like|Comments?|Save|Tweet|Pin|Email|Print)\s*\d{0,6}|\d{1,6} (?:Comments?|shares?|likes?)"
    r"|[^。，]{1,16}\s?(?:APP|App|app|客[户戶]端)|Zur Startseite|Lire plus tard|Contribuer|S['’]abonner"
    r"|Kommentare?\s*\(\d+\)|(?:Commentaires?|Réactions?|Comentarios)\s*\(?\d*\)?|Comment(?:s|aires)?"
    r"|.{0,10}(?:[报報爆]料|[热熱][线線]|[举舉][报報]|投[诉訴]|合作)(?:[电電][话話]|[热熱][线線]|[邮郵]箱|信箱|微信)?\s*[:：].{3,40}"
    r"|我要(?:[举舉][报報]|投[稿诉訴]|[纠糾][错錯]|留言|[评評][论論])|udn[讨討][论論][区區]"
    r"|喜[欢歡]作者|[\d.,]+[万萬]?人(?:喜[欢歡]|[赞讚][赏賞]|[点點][赞讚]|在看|付[费費])|[\d.,]+[KM]?(?: (?:Followers?|Following|Claps?|Responses?))?"
    r"|[#＃]\S{1,30}(?:\s+[#＃]\S{1,30})*",
    re.IGNORECASE,
)
"""Buttons with their numbers, and tags: only at an article's ends."""
