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
