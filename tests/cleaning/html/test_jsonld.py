from desk.cleaning.html import jsonld, tree


def objects(script):
    return jsonld.objects(tree.parse(f'<script type="application/ld+json">{script}</script>'))


def test_articles_are_found_in_a_graph_and_their_names_read():
    found = objects('{"@graph": [{"@type": ["NewsArticle"], "author": {"name": "A"}}]}')
    article = jsonld.articles(found)[0]
    assert jsonld.text(article["author"]) == "A"


def test_comment_marks_around_the_data_and_raw_line_breaks_in_it_do_no_harm():
    assert objects('<!-- {"@type": "Article", "headline": "a\nb"} -->')[0]["headline"] == "a\nb"


def test_broken_data_is_passed_over():
    assert objects('{"@type": ') == []


def test_people_and_publishers_that_are_only_referred_to_are_put_in_their_places():
    found = objects(
        '{"@graph": [{"@type": "Article", "author": [{"@id": "#a"}, {"@id": "#b"}],'
        ' "publisher": {"@id": "#p"}}, {"@id": "#a", "name": "A"}, {"@id": "#b", "name": "B"},'
        ' {"@id": "#p", "name": "P"}]}'
    )
    article = jsonld.articles(found)[0]
    assert [jsonld.text(one) for one in article["author"]] == ["A", "B"]
    assert jsonld.text(article["publisher"]) == "P"


def test_the_entries_of_a_live_page_are_no_articles_of_their_own():
    found = [
        {"@type": "LiveBlogPosting", "headline": "Storm"},
        {"@type": "BlogPosting", "headline": "Bridge closed"},
    ]
    assert [item["headline"] for item in jsonld.articles(found)] == ["Storm"]
