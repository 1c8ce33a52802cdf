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
    r"Accueil|Connexion|Se connecter|S['’]inscrire|Rechercher?|Partager|Mentions légales|"
    r"Publicité|Commentaires?|Imprimer|Abonnez-vous|Confidentialité|Voir plus|Plan du site|"
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
    r"^[\s\-–—•·*※【\[（(]*(?:[+＋]?\s*字[体體][:：]?|\+\d{1,2}|分享[到至](?:好友和朋友圈)?[:：]?|预览时标签不可点|"
    r"[纠糾][错錯]|[阅閱][读讀]下一篇[:：]?|我要反馈|保存网页|"
    r"(?:点击|點擊)[阅閱][读讀]原文|扫码关注.{0,16}|在浏览器中查看|在瀏覽器中查看|[退取][订消][订訂]?阅?|"
    r".{0,50}(?:[点點]我|[按點点]此|立即)(?:[订訂][阅閱]|下[载載])(?!的).{0,40}|"
    r"\d{20,}|Show more replies|(?:Video )?Ad Feedback|\d{1,2} min(?:ute)?s? read|"
    r"Te puede interesar|What['’]s happening|Trending in .{2,30}|Reuse this content|"
    r"[\d.,]+[KM]? (?:Views|Likes|Reposts|Retweets|Replies|Bookmarks)|Advertise with us|"
    r"特[别別][声聲]明[:：]以上内容.{0,90}|Notice: The content above.{0,250})[】\]）)]*\s*$",
    re.IGNORECASE,
)
"""A line that is a button, or a notice of the site."""
