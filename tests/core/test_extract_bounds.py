"""What is too deep for a tree, and what only looks so."""

from __future__ import annotations

import pytest

from newstrail.core.extract.document import MAX_DEPTH, MAX_TAGS, is_deep

MANY = MAX_DEPTH + 1


@pytest.mark.parametrize(
    "hollow",
    [
        "<svg>" + '<path d="M0"/>' * MANY + "</svg>",
        "<svg>" + "<g/>" * MANY + "</svg>",
        "<script>for (i=0;i<n;i++){" + "if(a<b){" * MANY + "</script>",
        "<STYLE>" + "<a>" * MANY + "</Style>",
        "<!-- " + "<div>" * MANY + " -->",
    ],
)
def test_what_only_looks_like_nesting_is_not_deep(hollow: str):
    assert not is_deep(f"<html><body>{hollow}<p>One.</p></body></html>")


@pytest.mark.parametrize(
    "before", ["", "<script></SCRIPT>", "<script/>", "<!-->", "<!-- <script> -->", "<style>a<b</style>", "<path/>"]
)
def test_what_is_nested_without_end_is_deep_whatever_stands_before_it(before: str):
    assert is_deep(before + "<div>" * MANY)
    assert is_deep(before + "<div></div>" * MAX_TAGS)
