"""A folder of digests: pages with addresses that stay, a list of all and a feed of them."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import feedparser
import pytest

from newstrail.deliver import folder
from newstrail.deliver.sample import sample
from newstrail.errors import StoreFailed
from tests.deliver.golden import NOW


def test_files_are_written_whole_and_twice_gives_the_same_bytes(tmp_path: Path):
    written = folder.write(tmp_path, sample("ko", NOW), tuple(folder.RENDER))
    first = {path.name: path.read_bytes() for path in written[0].parent.iterdir()}

    folder.write(tmp_path, sample("ko", NOW), tuple(folder.RENDER))

    assert {path.name: path.read_bytes() for path in written[0].parent.iterdir()} == first
    assert [path.name for path in written] == [f"2026-11-25-0730.{form}" for form in folder.RENDER]


def test_the_list_holds_every_day_newest_first_whatever_the_order_of_writing(tmp_path: Path):
    for days in (1, 0, 2):
        folder.write(tmp_path, sample("ko", NOW - timedelta(days=days)), ("html",))

    page = (tmp_path / "sample" / "index.html").read_text(encoding="utf-8")
    places = [page.index(f"2026-11-{day}-0730.html") for day in (25, 24, 23)]
    assert places == sorted(places)


def test_the_feed_is_read_by_readers(tmp_path: Path):
    for days in (1, 0):
        folder.write(tmp_path, sample("ko", NOW - timedelta(days=days)), ("html",), base="https://n.test/d/")

    feed = feedparser.parse((tmp_path / "sample" / "atom.xml").read_bytes())

    assert not feed.bozo
    assert feed.version == "atom10"
    assert [entry.link for entry in feed.entries] == [
        "https://n.test/d/sample/2026-11-25-0730.html",
        "https://n.test/d/sample/2026-11-24-0730.html",
    ]
    assert len({entry.id for entry in feed.entries}) == 2
    assert feed.entries[0].updated == "2026-11-24T22:30:00+00:00"


def test_a_list_that_was_spoilt_is_begun_anew(tmp_path: Path):
    written = folder.write(tmp_path, sample("ko", NOW), ("html",))
    listing = written[0].with_name("digests.list")
    listing.write_text("{ half", encoding="utf-8")

    folder.write(tmp_path, sample("ko", NOW), ("html",))

    assert [entry["stem"] for entry in json.loads(listing.read_text(encoding="utf-8"))] == ["2026-11-25-0730"]


def test_a_folder_that_cannot_be_written_is_told_with_what_to_do(tmp_path: Path):
    (tmp_path / "sample").write_text("a file where the folder should be")

    with pytest.raises(StoreFailed, match="free some space or check who owns the folder"):
        folder.write(tmp_path, sample("ko", NOW), ("md",))
