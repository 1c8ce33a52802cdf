"""More words of sites: in other languages, and notices that have come up with apps and feeds."""

from __future__ import annotations

import re

ELSEWHERE = re.compile(
    r"^[\s\-–—•·*▶►✂]*(?:Impressum|Datenschutz(?:erklärung|hinweise)?|AGB|Kontakt|Startseite|"
    r"Anmelden|Registrieren|Suchen?|Menü|Teilen|Drucken|Merken|Mehr|Werbung|Anzeigen?|Nach oben|"
    r"Zum Inhalt(?: springen)?|Kommentare?|Kommentieren|Antworten|Weiterlesen|Abonnieren|Über uns|"
    r"Kategorien|Archive?|Nutzungsbedingungen|Mediadaten|Seitenanfang|Schlagw(?:ort|örter)e?|"
    r"(?:Cookies? )?(?:ablehnen|akzeptieren)|Cookie-Einstellungen|Barrierefreiheit|"
    r"Inicio|Iniciar sesión|Buscar|Compartir|Contacto|Aviso legal|Pol[ií]tica de privacidade?|"
    r"Suscr[ií]bete|Publicidade?|Comentarios|Imprimir|Ver más|Quiénes somos|Menú|"
    r"Início|Entrar|Pesquisar|Compartilhar|Contato|Assine|Comentários|Acesso à Informação|"
    r"Accueil|Connexion|Se connecter|S['’]abonner|S['’]inscrire|Rechercher?|Partager|"
    r"Mentions légales|Publicité|Commentaires?|Imprimer|Abonnez-vous|Confidentialité|Voir plus|"
    r"Plan du site|"
    r"Accedi|Cerca|Condividi|Contatti|Chi siamo|Pubblicità|Commenti|Stampa|Note legali|"
    r"Новости|Главная|Войти|Регистрация|Поиск|Поделиться|Контакты|О нас|Реклама|Комментарии|"
    r"Подписаться|Меню|Теги|Ответить|Политика конфиденциальности|"
    r"ホーム|ログイン|検索|会員登録|お問い合わせ|プライバシーポリシー|利用規約|運営会社|シェア|コメント|"
    r"関連記事|人気記事|新着記事|カテゴリー|アーカイブ|メニュー|ランキング|トップへ戻る|"
    r"로그인|회원가입|검색|댓글|공유하기|개인정보처리방침|"
    r"Strona główna|Zaloguj(?: się)?|Szukaj|Udostępnij|Reklama|"
    r"Polityka prywatności|Komentarze|Beranda|Iklan|Komentar|Bagikan|Masuk|Cari|"
    r"Tentang kami|Kebijakan Privasi|Baca juga|Blogroll|Archives|Categories|Permalink|"
    r"الرئيسية|تسجيل الدخول|بحث|مشاركة|اتصل بنا)[\s:：.…>»]*$|"
    r"^\s*(?:©|Copyright\b)|Alle Rechte vorbehalten|Tous droits réservés|"
    r"Todos (?:los derechos|os direitos) reservados|Tutti i diritti riservati|Все права защищены|"
    r"Wszelkie prawa zastrzeżone|無断転載",
    re.IGNORECASE,
)
"""Words that only stand around articles, in other languages: signs of a whole page."""

NOTICE = re.compile(
    r"^[\s\-–—•·*※【\[（(]*(?:[+＋]?\s*字[体體][:：]?|[时時][间間][轴軸线線]|最[新早][在]前|特[别別][声聲]明|\+\d{1,2}|分享[到至](?:好友和朋友圈)?[:：]?|预览时标签不可点|"
    r"[纠糾][错錯]|[阅閱][读讀]下一篇[:：]?|我要反馈|保存网页|"
    r"(?:点击|點擊)[阅閱][读讀]原文|扫码关注.{0,16}|在浏览器中查看|在瀏覽器中查看|[退取][订消][订訂]?阅?|"
    r".{0,50}(?:[点點]我|[按點点]此|立即)(?:[订訂][阅閱]|下[载載])(?!的).{0,40}|"
    r"(?:La suite|(?:L['’])?article (?:se poursuit|continue)) après (?:cette|la) publicité|"
    r"(?:Story|Article) continues|Advertise?ments?\s?[-–—]\s?scroll.{0,24}|View [Cc]omments|"
    r"(?:Über )?[Dd]ieses Thema (?:im Programm:?|berichtete .{4,60})|"
    r"In this article:|Explore the topics mentioned in this article|"
    r"(?:Article|Story|Text|Content|Post)?\s?continues (?:below|after)(?: (?:this |the )?(?:ad|"
    r"advert|advertisement|newsletter|promotion))?|"
    r"(?:Continue|Keep) reading (?:below|after).{0,24}|Sigue leyendo.{0,12}|"
    r"Continúa después de la publicidad|Continua (?:dopo la pubblicità|após a publicidade)|"
    r"(?:Weiter|Fortsetzung|Der Artikel geht|Artikel wird) nach der (?:Anzeige|Werbung).{0,16}|"
    r".{0,60}(?:is|are) not responsible for the content of (?:external|linked|other) .{0,20}|"
    r"(?:Hide|Skip|Close|Report|Remove) (?:this )?ads?|"
    r"(?:Add|Set|Make) .{0,30}(?:as (?:a |your )?)?preferred source.{0,20}|Add .{2,30} on Google|"
    r"Follow .{2,30} on Google.{0,8}|"
    r"\d{20,}|Show more replies|(?:Video )?Ad Feedback|\d{1,2} min(?:ute)?s? read|"
    r"Te puede interesar|What['’]s happening|Trending in .{2,30}|Reuse this content|"
    r"[\d.,]+[KM]? (?:Views|Likes|Reposts|Retweets|Replies|Bookmarks)|Advertise with us|"
    r"特[别別][声聲]明[:：]以上内容.{0,90}|Notice: The content above.{0,250})[】\]）)]*\s*$",
    re.IGNORECASE,
)
"""A line that is a button, or a notice of the site."""

_AROUND = (
    r"Sign [Ii]n|SIGN IN|Log ?[Ii]n|LOG ?IN|Sign [Uu]p(?! for)|Register|My Account|"
    r"Subscribe(?: [Nn]ow)?|SUBSCRIBE|Newsletters?|Privacy(?: Policy| Notice| Statement)|"
    r"Terms (?:of|and|&) (?:Use|Service|Conditions)|Contact(?: [Uu]s)|About [Uu]s|"
    r"Cookie (?:Policy|Settings|Preferences)|Advertise(?: [Ww]ith|ment)|All [Rr]ights [Rr]eserved|"
    r"Copyright ©|Skip to|Site ?[Mm]ap|Follow [Uu]s|Share (?:[Tt]his|[Oo]n)|Read (?:More|Next)|"
    r"Related (?:Articles|Stories|Posts|Topics)|Leave a (?:Reply|Comment)|Post (?:a )?[Cc]omment|"
    r"Most (?:Read|Popular|Viewed)|Trending(?: Now)?|Recent (?:Posts|Comments)|"
    r"Search (?:for|this)|Powered by|Toggle navigation|View (?:all|All)|Load (?:more|More)|"
    r"Previous (?:Post|Article)|Next (?:Post|Article)|Careers|FAQs?|Categories|Archives|Tags:|"
    r"Impressum|Datenschutz(?:erklärung)?|AGB|Kontakt|Startseite|Anmelden|Registrieren|"
    r"Weiterlesen|Kommentar(?:e|ieren)|Schlagwörter|Nutzungsbedingungen|Nach oben|Zum Inhalt|"
    r"Newsletter abonnieren|Über uns|Warenkorb|Suche nach|Antworten|Abbrechen|Drucken|Teilen|"
    r"Mentions légales|Se connecter|Inscription|Plan du site|Qui sommes|Abonnez-vous|"
    r"Aviso legal|Iniciar sesión|Política de [Pp]rivacidad|Contáctenos|Suscríbete|Quem somos|"
    r"Compartilhar|Entrar|Note legali|Accedi|Chi siamo|Condividi|Polityka prywatności|Zaloguj|"
    r"Regulamin|Kebijakan Privasi|Tentang Kami|Baca juga|Bagikan"
)
_RUSSIAN = "Войти|Регистрация|Поделиться|Комментарии|Реклама|Контакты|Главная|О нас"
_EASTERN = (
    "ICP[备備证證]|[公网安]{2,3}[备備]|首[页頁]|登[录錄入]|[注註][册冊]|[联聯][系繫]我[们們]|"
    "[关關][于於]我[们們]|版[权權]所有|[隐隱]私(?:政策|[权權]|声明|聲明)|"
    "相[关關](?:[推阅新链文][荐读闻接章]|新聞|文章|推薦|閱讀|報導)|[发發]表[评評][论論]|"
    "[热熱][门門](?:[文推新][章荐闻]|文章|推薦|新聞)|[扫掃][码碼描一]|[收分][藏享]到?|"
    "[点點][赞讚]|[举舉檢][报報]|下[载載](?:APP|客[户戶]端|App)|上一篇|下一篇|返回[顶首]部?|"
    "[广廣]告|[订訂][阅閱]|[责責]任[编編][辑輯]|网站地图|会员中心|會員|搜[索尋]|"
    "ログイン|会員登録|プライバシー|利用規約|お問い合わせ|関連記事|로그인|회원가입|개인정보"
)
AROUND = re.compile(
    rf"\b(?=[A-ZÜВРПКГО])(?:{_AROUND}|{_RUSSIAN})\b|©|"
    rf"(?=[I公网安首登注註联聯关關版隐隱相发發热熱扫掃收分点點举舉檢下上返广廣订訂责責会會搜ロプ利お関로회개])(?:{_EASTERN})"
)
"""Words that stand around articles, wherever in a line: two of them tell that it is a page."""
