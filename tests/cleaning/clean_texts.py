"""Clean text of our own in many scripts: what a repair has no business with."""

# ruff: noqa: E501 - a paragraph is a line

from __future__ import annotations

CLEAN: dict[str, tuple[str, ...]] = {
    "simplified": (
        "小城的居民周一晚上在渔港的礼堂里开会，讨论是否要在海边建一座风电场。市长林默说：“项目要花5亿元，其中一半由银行贷款。”",
        "渔民回应说，数字错了，实际上要7.2亿元（约合1亿美元），而且风机会挡住出海的路！投票将在5月8日19:30举行；在那之前，环境部门要先交出报告。",
        "性别(gender)、阶级(class)和种族(race)是三个不同的词；他叫仝(tóng)卓，公司叫OpenAI，股票代码是9984.T，比分3:2。",
        "“真的?!”她问。他答：‘不是……’——两人都笑了。《海角晚报》写道：此事“尚未定论”；详见https://a.example/x?id=3&page=2。",
        "他说“好”，接着走了。网址是 www.a.example，邮箱是 desk@a.example，价格为￥3,500，涨幅5%～8%，气温−3℃，长度２米。",
        "第一，看清楚；第二，想明白。①先存档 ②再比对 ③最后写。A、B、C三项里，A项最多，B项次之。（完）",
        "第二次世界大战后，日本、韩国、德国先后重建了铁路。东京—大阪的新干线在1964年10月1日开通，全程515.4公里，最初要4小时。",
        "囧、槑、靐、龘这些字很少见，𠮷野家和𨋢却常有人写；〇和零不同，二〇二五年和2025年一样。",
    ),
    "traditional": (
        "小城的居民週一晚上在漁港的禮堂裡開會，討論是否要在海邊建一座風電場。市長林默說：「項目要花五億元，其中一半由銀行貸款。」",
        "漁民回應說，數字錯了，實際上要七億元，而且風機會擋住出海的路；「我們不反對『乾淨的電』，」他說，「但不是在這裡。」",
        "投票將在五月舉行。在那之前，環境部門要先交出一份報告（約２００頁），說明鳥類會受到什麼影響──這是法律要求的。",
        "關於這個問題，專家（王一、李二）的說法並不一致：有人認為可行，有人認為不可行。臺北市長說：「再等等吧！」",
    ),
    "english": (
        "The residents of the small town met on Monday evening in the hall at the harbour – “to talk”, the mayor said, “about the wind farm.”",
        "It would cost $500m; half of that would be a bank's loan, and \"the other half\" comes from the port's income. Who pays? AT&T won't, R&D can't.",
        "The fishermen’s answer: the figure is wrong — it’s £700m, and the turbines’ blades would block the way out to sea … naïve, some said, even blasé.",
        "See https://a.example/x?a=1&copy=2&amp=3 or write to desk@a.example; the file is C:\\users\\new\\table.txt, 50% off, 3:2, 12:30 p.m., §5, ±3°, ½, ™.",
        "Word has it that 100% of e-mail users re-enter co-operation; e.g. the “no-fly” list, the 1990s–2000s, ‘so-called’ experts, Dr. O’Neill & Sons, Ltd.",
        "Temperatures of 20°C–25°C were measured at 5′ 11″; the café’s façade, the Dvořák concert, the São Paulo rôle, an Ångström and a smörgåsbord.",
    ),
    "german": (
        "Die Bewohner der Kleinstadt trafen sich am Montagabend: „Wir müssen reden“, sagte die Bürgermeisterin. Größe, Maße und Fußgänger – alles größer als früher.",
        "Das Projekt kostet 500 Mio. €, die Hälfte davon trägt die Bank; »Das ist zu viel«, meinte Herr Müller-Lüdenscheidt. ÄÖÜ äöü ß, § 5 Abs. 2, z. B. 20 °C.",
    ),
    "german, quoted": (
        "Sie „ließ“, er „aß“, gemäß\xa0§ 97 Abs. 1, das „Maß“: so steht es da – „Spaß“\xa0… und »Fuß«, „ZÄ“, „Ö“.",
    ),
    "french": (
        "Ce dispositif automatisé\xa0» coûte cher, dit-il\u202f; «\xa0à côté\xa0», «\xa0été\xa0», «\xa0forêt\xa0», voilà\xa0…",
        "Les habitants se sont réunis lundi soir : « Nous devons parler », a dit le maire. Où ? À l’hôtel de ville, près de l’île ; ça coûtera 500 M€, dit-on.",
        "Le cœur de l’œuvre, naïve et ambiguë, fut conçu à Noël par un garçon âgé de 12 ans… « Très bien ! » s’écria-t-il. Â la bonne heure, Être ou ne pas être.",
    ),
    "spanish": (
        "¿Cuánto costará? ¡Quinientos millones! El alcalde habló con los pescadores del puerto; según él, «mañana será otro día». La niña añadió: “sí”.",
        "El año pasado, España y México acordaron una inversión del 3 % (unos 2,5 millones de €). Pingüino, cigüeña, camión, Íñigo, Ávila, 1.ª y 2.º.",
    ),
    "portuguese and others": (
        "A população não quis saber: “Não é aqui”, disse João. Ação, coração, pão, à, às, três, você. É Â Ê Ô Ã Õ Ç — são letras.",
        "Þetta er íslenska: það rignir í dag. Český jazyk: příliš žluťoučký kůň úpěl ďábelské ódy. Zażółć gęślą jaźń. Türkçe: İstanbul’da ığdır. Việt: Đường phố Hà Nội.",
    ),
    "japanese": (
        "住民は月曜日の夜、港の公民館に集まり、風力発電所について話し合った。市長は「費用は５００億円だ」と述べた（ロイター）。",
        "漁師たちは「数字が違う」と反論した。投票は５月８日午後７時３０分から。コーヒー・パーティー、ｶﾀｶﾅ、〜まで、々、〆切、㈱、①。",
    ),
    "korean": (
        "주민들은 월요일 저녁 항구 강당에 모여 풍력 발전소에 대해 논의했다. 시장은 “5억 원이 든다”고 말했다. 韓國과 中國, 金 씨.",
    ),
    "russian": (
        "Жители городка собрались в понедельник вечером: «Надо поговорить», — сказал мэр. СССР — «СССР», № 5, 20 °C, ещё не всё; Ё-моё, подъезд.",
        "Проект стоит 500 млн рублей; половину даст банк „Порт“. Україна: її мешканці зібралися ввечері. Ђорђе Његош, Љубљана.",
    ),
    "greek": (
        "Οι κάτοικοι συναντήθηκαν τη Δευτέρα το βράδυ: «Πρέπει να μιλήσουμε», είπε ο δήμαρχος.",
    ),
    "arabic": (
        "اجتمع سكان البلدة مساء الاثنين في قاعة الميناء، وقال رئيس البلدية: «المشروع يكلف ٥٠٠ مليون». \u200fOpenAI\u200f شركة أمريكية\u200f.",
        "قال المتحدث (باسم \u200eSoftBank\u200e): لا تعليق؛ والسؤال: لماذا؟",
    ),
    "persian": (
        "مردم شهر دوشنبه شب جمع شدند و گفتند می\u200cخواهیم حرف بزنیم؛ خانه\u200cها و کتاب\u200cهای\u200cشان.",
    ),
    "hebrew": (
        'תושבי העיירה נפגשו ביום שני בערב: \u200f"צריך לדבר", אמר ראש העיר. צה"ל, ש"ח 500 מיליון\u200f.',
    ),
    "hindi": (
        "सोमवार शाम को लोग बंदरगाह पर मिले। मेयर ने कहा: “परियोजना में ५०० करोड़ लगेंगे।” क्\u200dष और श्री\u200c।",
    ),
    "thai": ("ชาวเมืองประชุมกันเย็นวันจันทร์ที่ท่าเรือ\u200bเพื่อพูดคุยเรื่องกังหันลม นายกกล่าวว่า “ใช้เงินห้าร้อยล้าน”",),
    "emoji": (
        "团队👩\u200d💻👨\u200d👩\u200d👧\u200d👦都来了❤️\u200d🔥，🏳️\u200d🌈和🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f，1️⃣2️⃣3️⃣ ✔️ ©️ ™️ ☎︎。",
        "Great news 🎉🎉 — 👍🏽 from 🇨🇳 and 🇺🇸! ♥ ★ ☆ → ← ↑ ✓ ✗ ● ■ ▲ ◆ 🤷🏻\u200d♀️ ¯\\_(ツ)_/¯ (╯°□°）╯︵ ┻━┻",
    ),
    "typography": (
        "　　段首空两格是中文的习惯。\u3000词与词之间　也可以空一格，〔注〕见下；〖〗【】「」『』“”‘’……——～·",
        "© 2025 The Paper® – 50¢, 20¥, 30€; x² + y³ = z¼; 10×20÷5±1; µm, Ω, Å; “¿Qué?” ‹so› «là» ‚na‘ „ja“; a\xa0b, 5\u202f%, 10\u2009km.",
    ),
}
"""Name of a language or kind of text -> paragraphs."""


def paragraphs() -> list[str]:
    """Return all of them."""
    return [paragraph for own in CLEAN.values() for paragraph in own]
