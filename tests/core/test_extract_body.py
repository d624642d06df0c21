"""The text of a page: its blocks, what is said of each, and which are the article's."""

from __future__ import annotations

from datetime import UTC, datetime

from lxml import html

from newstrail.core.capture import capture_of
from newstrail.core.extract import extract
from newstrail.core.extract.blocks import blocks
from newstrail.core.extract.features import NAMES, rows
from newstrail.core.extract.forest import Forest, learned

PARAGRAPHS = [
    "Neoul Systems said on Monday that it would build a second packaging line in Cheongju, a plan it twice put off.",
    "The line, which costs 400 billion won, is to run from the first half of next year and to employ about 300 people.",
    "“We have the orders to fill it,” said its chief executive, Han Sora, at a meeting with reporters in Seoul.",
    "Analysts had expected the company to wait. Its rival Daram Chips halved its own investment only last month.",
]

PAGE = """<!doctype html><html lang="en"><head><title>Neoul to build a second line | Harbour Post</title></head><body>
<header><a href="/">Harbour Post</a><nav><ul><li><a href="/business">Business news of the day</a></li>
<li><a href="/tech">Technology, science and the people who make it.</a></li></ul></nav></header>
<main><article><h1>Neoul to build a second line</h1><p class="byline">By Oh Jimin, 3 March 2025</p>
<div class="article-body">{body}</div></article>
<aside class="related"><h3>Read more</h3><ul><li><a href="/a">Daram halves what it invests in chips this year</a></li>
<li><a href="/b">Port of Ulsan opens a terminal for hydrogen carriers</a></li></ul></aside>
<section class="comments"><h3>Comments</h3><p>I do not believe a word of it, they said the same two years ago.</p>
</section></main>
<footer><p>Harbour Post, 1 Quay Street. All rights reserved. No part may be printed again without leave.</p></footer>
<script>var text = "<p>Not a paragraph, whatever it looks like, and not to be read.</p>";</script></body></html>"""


def page(body: str) -> bytes:
    return PAGE.format(body=body).encode()


def read(body: str) -> str:
    captured = capture_of(page(body), url="http://post.test/1", now=datetime(2025, 3, 3, tzinfo=UTC), name="1.html")
    return extract(captured).text


def test_an_article_is_told_from_menu_links_comments_and_imprint():
    text = read("".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS))

    assert text.split("\n") == PARAGRAPHS


def test_paragraphs_that_only_line_breaks_divide_are_read_as_well():
    text = read("<br><br>".join(PARAGRAPHS))

    assert text.split("\n") == PARAGRAPHS


def test_a_passage_that_a_page_shows_twice_is_told_once():
    text = read("".join(f"<p>{paragraph}</p>" for paragraph in [*PARAGRAPHS, PARAGRAPHS[1]]))

    assert text.count(PARAGRAPHS[1]) == 1


def test_a_block_is_what_is_displayed_in_one_run():
    root = html.fromstring(
        "<div>One <b>line</b> of <a href='/'>text</a><br>and another<p>A paragraph</p>its tail"
        "<script>no</script> goes on<noscript>unseen</noscript></div>"
    )

    found = blocks(root)

    assert [block.text for block in found] == ["One line of text", "and another", "A paragraph", "its tail goes on"]
    assert (found[0].linked, found[0].strong) == (len("text"), len("line"))
    assert found[2].place.tag == "p"
    assert found[3].place is found[0].place


def test_elements_that_are_never_closed_cost_no_recursion():
    found = blocks(html.fromstring("<div>" * 200 + "deep" + "</div>" * 150))

    assert [block.text for block in found] == ["deep"]


def test_a_row_holds_what_its_names_say():
    found = blocks(html.fromstring(page("".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)).decode()))

    told = rows(found, "Neoul to build a second line", "", "\n".join(PARAGRAPHS))

    by_text = {block.text: dict(zip(NAMES, row, strict=True)) for block, row in told}
    assert by_text[PARAGRAPHS[0]]["read"] == 1.0
    assert by_text[PARAGRAPHS[0]]["above-body"] == 1.0
    assert by_text[PARAGRAPHS[0]]["steps-0.5"] == 0.0
    assert not any(text.startswith("Technology") for text in by_text), "a menu is no candidate"


def test_a_page_without_a_sentence_has_rows_all_the_same():
    assert [len(row) for _, row in rows(blocks(html.fromstring("<p>Nothing here</p>")), "", "", "")] == [len(NAMES)]


def test_the_learned_trees_ask_the_columns_that_rows_have():
    assert learned().columns == NAMES


def test_a_tree_goes_left_up_to_its_bound():
    forest = Forest(("a",), (0,), (0, -1, -1), (0.5, -2.0, 2.0), (1, -1, -1), (2, -1, -1))

    assert forest([0.5]) < 0.2 < 0.8 < forest([0.6])
