from desk.cleaning.html import draft

PROSE = "<p>" + "The minister said on Monday that the plan is sound, and that it will hold. " * 4

PAGE = f"""<html lang="de-DE"><head><title>Der Plan | Zeitung</title>
<meta property="og:title" content="Der Plan"><meta property="og:site_name" content="Zeitung">
<meta property="article:published_time" content="2023-05-05T22:30:00Z">
<link rel="canonical" href="https://e.org/2023/05/06/plan.html">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Der Plan: lang",
"author": [{{"name": "Eva Roth"}}, {{"name": "Max Weber"}}]}}</script></head>
<body><h1>Der Plan</h1><span class="author">Von Eva Roth</span>
<time datetime="2023-05-06T00:30:00+02:00">6. Mai 2023</time>{PROSE * 4}"""


def best(field):
    _, found = draft(PAGE)
    return next(one for one in found if one.field == field)


def test_the_headline_that_readers_see_comes_first():
    assert (best("title").value, best("title").origin) == ("Der Plan", "heading, as stated")


def test_several_authors_are_one_byline():
    assert best("byline").value == "Eva Roth, Max Weber"


def test_the_day_is_that_of_the_outlets_clock():
    assert best("published").value == "2023-05-06T00:30:00+02:00"


def test_outlet_language_and_address_are_read():
    assert best("outlet").value == "Zeitung"
    assert best("language").value == "de"
    assert best("url").value == "https://e.org/2023/05/06/plan.html"


def test_every_candidate_is_kept_with_its_origin():
    _, found = draft(PAGE)
    origins = {one.origin for one in found if one.field == "published"}
    assert {"time above", "meta article:published_time", "url"} <= origins


def test_a_date_beside_another_article_is_none_of_this_one():
    _, found = draft(
        f"<h1>Title of it</h1>{PROSE * 4}<div class='related'><time>2001-01-01</time></div>"
    )
    assert not [one for one in found if one.field == "published"]


def found(head="", top="", tail="", title="Plans for the harbour", lang="en"):
    return draft(
        f"<html lang={lang}><head><title>{title}</title>{head}</head>"
        f"<body>{top}{PROSE * 4}{tail}</body>"
    )[1]


def first(field, **parts):
    return next((one.value for one in found(**parts) if one.field == field), "")


def test_the_headline_readers_see_comes_before_the_one_on_the_card():
    head = '<meta property="og:title" content="Harbour plans: what we know">'
    top = "<h1>The harbour plans divide the town once more</h1>"
    assert first("title", head=head, top=top) == "The harbour plans divide the town once more"


def test_a_heading_of_something_else_is_not_the_headline():
    assert first("title", top="<h1>Latest posts</h1>") == "Plans for the harbour"


def test_what_stands_over_a_headline_in_its_heading_is_left_out():
    over = '<h1><span class="kicker">Town hall</span> Plans for the harbour</h1>'
    run = "<h1>Town hall Plans for the harbour</h1>"
    head = '<meta property="og:title" content="Plans for the harbour">'
    assert first("title", top=over) == "Plans for the harbour"
    assert first("title", head=head, top=run) == "Plans for the harbour"


def test_a_heading_that_leads_to_the_front_page_names_the_site():
    top = '<h1><a href="/">Four Years On</a></h1><h1>Interning of integers</h1>'
    title = "Four Years On » Blog » Interning of integers"
    assert first("title", top=top, title=title) == "Interning of integers"


def test_a_page_that_lost_its_head_is_named_by_the_heading_above_the_text():
    top = '<h1><a href="/">Harbour Blog</a></h1><h2>The minister and the plan</h2>'
    page = f"<body>{top}{PROSE * 4}</body>"
    assert (
        next(c.value for c in draft(page)[1] if c.field == "title") == "The minister and the plan"
    )


def test_a_headline_in_capitals_is_spelled_as_the_page_does_elsewhere():
    assert first("title", top="<h1>PLANS FOR THE HARBOUR</h1>") == "Plans for the harbour"


def test_a_date_of_today_in_the_head_gives_way_to_what_more_witnesses_tell():
    head = (
        '<meta property="article:published_time" content="2020-02-18T12:00:00Z">'
        '<meta name="date" content="2020-02-18">'
    )
    top = "<h1>Plans for the harbour</h1><span class=date>19 February 2020</span>"
    assert first("published", head=head, top=top)[:10] == "2020-02-18"


def test_dates_of_a_list_beside_the_article_are_none_of_its_own():
    other = "<a href=/b>Ferry</a> <time datetime=2024-11-07>Nov. 7, 2024</time>"
    tail = f"<aside><ul><li>{other}</li></ul></aside>"
    assert first("published", tail=tail) == ""


def test_an_attribute_says_when_where_the_words_say_how_long_ago():
    top = "<h1>Plans</h1><span class=timestamp data-timestamp=1709294400>3 hours ago</span>"
    assert first("published", top=top) == "2024-03-01T12:00:00Z"


def test_the_day_something_was_written_or_comes_into_force_is_not_when_it_appeared():
    top = "<h1>Plans</h1><p>成文日期：2024年06月18日</p><p>发布日期：2024年06月21日</p>"
    assert first("published", top=top) == "2024-06-21"


def test_the_label_on_a_card_says_that_its_value_is_the_author():
    head = (
        '<meta name="twitter:label1" content="Verfasst von">'
        '<meta name="twitter:data1" content="Eva Roth">'
        '<meta name="twitter:label2" content="Filed under">'
        '<meta name="twitter:data2" content="Town Hall">'
    )
    assert [c.value for c in found(head=head) if c.field == "byline"] == ["Eva Roth"]


def test_authors_in_elements_of_their_own_are_named_together_in_reading_order():
    named = '<meta name="citation_author" content="{}">'.format
    head = named("Clay, Imogen") + named("Bakare, T. O.")
    assert first("byline", head=head) == "Imogen Clay, T. O. Bakare"


def test_names_that_lead_to_pages_of_authors_are_the_authors():
    people = '<a href="/staff/ann-lee">Ann Lee</a> and <a href="/staff/bo-berg">Bo Berg</a>'
    top = f"<h1>Plans</h1><p>{people}</p>"
    assert first("byline", top=top) == "Ann Lee, Bo Berg"


def test_the_address_of_an_author_names_him_but_is_marked_as_inferred():
    head = '<meta property="article:author" content="https://ledger.example/staff/imogen-clay">'
    one = next(c for c in found(head=head) if c.field == "byline")
    assert (one.value, one.inferred) == ("Imogen Clay", True)


def test_buttons_and_sentences_beside_an_author_are_no_authors():
    top = "<h1>Plans</h1><div class=author>Ready to publish?</div><div class=author>Ann Lee</div>"
    assert first("byline", top=top) == "Ann Lee"


def test_a_name_alone_under_an_article_signs_it_where_nobody_else_does():
    assert first("byline", tail="<p><b>Ann Lee</b></p>") == "Ann Lee"


def test_a_line_of_the_title_names_nobody():
    top = "<h1>Von Sprachregeln und Gender</h1>"
    assert first("byline", top=top, title="Von Sprachregeln und Gender", lang="de") == ""


def test_an_element_called_the_source_names_the_outlet():
    assert (
        first("outlet", top='<h1>Plans</h1><span class="ent-source">工人日报</span>') == "工人日报"
    )


def test_days_before_months_where_the_text_is_not_english():
    spanish = (
        "<p>"
        + "El ministro dijo el lunes que el plan es bueno y que se mantiene para los años. " * 4
    )
    page = f"<h1>El plan del puerto</h1><time>03/05/2022</time>{spanish * 4}"
    assert next(c.value for c in draft(page)[1] if c.field == "published") == "2022-05-03"


def test_the_date_in_a_menu_is_today_s():
    top = (
        '<div class="menu"><span class=date>9 November 2023</span></div><h1>Plans</h1>'
        "<span class=date>8 November 2023</span>"
    )
    assert first("published", top=top) == "2023-11-08"


def test_of_two_headings_the_one_above_the_text_is_the_headline():
    page = (
        f"<body><h1>The last keeper of the harbour</h1><p>By Ann Lee</p>{PROSE}"
        f"<h1>Books we love this month</h1>{PROSE * 3}</body>"
    )
    assert next(c.value for c in draft(page)[1] if c.field == "title") == (
        "The last keeper of the harbour"
    )


def test_an_outlet_is_named_without_label_motto_and_address():
    named = '<meta property="og:site_name" content="{}">'.format
    assert first("outlet", head=named("Ledger | News of the harbour")) == "Ledger"
    assert first("outlet", head=named("https://www.ledger.example/")) == "www.ledger.example"
    assert first("outlet", head='<meta name="source" content="来源：人民日报">') == "人民日报"


def test_a_person_comes_before_an_agency_and_an_agency_before_a_place():
    both = "<h1>Plans</h1><span class=author>{}</span><span class=byline>{}</span>".format
    assert first("byline", top=both("Reuters", "Ann Lee")) == "Ann Lee"
    assert first("byline", top=both("Reuters", "Washington")) == "Reuters"
