from desk.cleaning import clean

SENTENCE = "The committee met again on Tuesday, and it agreed, after a long debate, on the plan. "
PAGE = (
    '<!doctype html><html><body><div class="header"><img src="/logo.png" alt="">'
    '<a href="/">Home</a></div><article><h1>The plan</h1>{body}</article>'
    '<div class="footer"><img src="/mark.png" alt=""><a href="/about">About the paper</a></div>'
    "</body></html>"
)


def test_parts_that_begin_with_a_picture_are_cut_one_by_one():
    body = "".join(f"<p>{SENTENCE * 3}</p>" for _ in range(6))
    cleaned = clean(PAGE.format(body=body).encode(), "page.html")
    cuts = [repair for repair in cleaned.repairs if repair.removed and not repair.inserted]
    assert SENTENCE.strip() in cleaned.text
    assert any("Home" in cut.removed for cut in cuts)
    assert not any("committee" in cut.removed for cut in cuts)
