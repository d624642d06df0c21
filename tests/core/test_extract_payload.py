"""The data pages are drawn from. All of it is made up here."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from newstrail.core.capture import capture_of
from newstrail.core.extract.document import Document, read_document
from newstrail.core.extract.payload import read_payload, stated_body

HEAD = "New cranes at the quay"
TEXT = (
    "Three cranes were put up at the quay on Thursday, and the crews began to work with them on the same day, it said.",
    "The old ones go to a museum, where visitors may climb them from June on, if the council agrees to it.",
)


def document(script: str) -> Document:
    page = f"<html><head><title>{HEAD} | Harbour Post</title></head><body><h1>{HEAD}</h1>{script}</body></html>"
    return read_document(capture_of(page.encode(), url="", now=datetime(2026, 3, 2, tzinfo=UTC), name="a.html"))


def next_js(data: object) -> str:
    return f"<script id='__NEXT_DATA__' type='application/json'>{json.dumps(data)}</script>"


def test_next_js_carries_the_article_among_its_neighbours():
    article = {
        "title": HEAD,
        "publishedAt": "2026-02-12T08:00:00Z",
        "updatedAt": "2026-02-12T09:00:00Z",
        "author": {"name": "Ada Kim"},
        "category": {"name": "Port"},
        "content": "".join(f"<p>{paragraph}</p>" for paragraph in TEXT),
    }
    other = {"title": "Ferry late again", "publishedAt": "2026-02-10", "content": "<p>The ferry was late.</p>" * 30}

    found = read_payload(document(next_js({"props": {"pageProps": {"related": [other], "page": article}}})))

    assert (found.headline, found.published, found.modified) == (HEAD, "2026-02-12T08:00:00Z", "2026-02-12T09:00:00Z")
    assert (found.authors, found.section) == (("Ada Kim",), "Port")
    assert found.body == "\n".join(TEXT)


def test_arc_carries_the_article_as_elements_of_which_only_the_prose_is_text():
    content = {
        "headlines": {"basic": HEAD},
        "first_publish_date": "2026-02-12T08:00:00Z",
        "credits": {"by": [{"type": "author", "name": "Ada Kim"}, {"name": "Jo Park"}]},
        "taxonomy": {"primary_section": {"name": "Port"}},
        "content_elements": [
            {"type": "image", "caption": "A crane."},
            {"type": "text", "content": f"<b>{TEXT[0]}</b>"},
            {"type": "interstitial_link", "content": "Read this too"},
            {"type": "text", "content": TEXT[1]},
        ],
    }

    page = document(
        f"<script>window.Fusion=window.Fusion||{{}};Fusion.globalContent={json.dumps(content)};Fusion.x=1;</script>"
    )

    assert stated_body(page) == "\n".join(TEXT)
    assert read_payload(page).authors == ("Ada Kim", "Jo Park")
    assert read_payload(page).section == "Port"


def test_data_of_other_articles_alone_says_nothing():
    assert (
        stated_body(document(next_js({"title": "Ferry late again", "body": TEXT[0] * 9, "date": "2026-02-10"}))) is None
    )


def test_whatever_stands_in_the_data_is_no_error():
    deep: object = HEAD
    for _ in range(400):
        deep = {"by": [deep]}
    for script in (
        next_js({"title": [HEAD], "body": {"content": 5}, "date": {}}),
        "<script id='__NEXT_DATA__'>{</script>",
        '<script>Fusion.globalContent = {"headlines": {"basic": null}, "content_elements": [[[[null]]]]};</script>',
        next_js({"title": HEAD, "body": deep, "author": deep, "date": "2026"}),
    ):
        assert stated_body(document(script)) is None
