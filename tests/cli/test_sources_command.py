"""`newstrail sources`, as a person uses it, against a site on loopback."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newstrail.cli import cli
from newstrail.errors import Unknown
from tests.making import NOW
from tests.scripted import ScriptedServer, reply
from tests.web import a_feed

FEED = a_feed([("https://gana.test/1", "새 칩 공개", NOW), ("https://gana.test/2", "공장 준공", NOW)]).encode()


class Site:
    def __init__(self, place: Path, server: ScriptedServer) -> None:
        self.place, self.server = place, server
        self.url = f"http://127.0.0.1:{server.port}"
        self.allow = ("--allow", f"127.0.0.1:{server.port}")
        (place / "config").mkdir()
        (place / "config" / "newstrail.toml").write_text("[fetch]\nrest = 0.01\n")

    def call(self, *words: str, given: bytes | None = None) -> Result:
        base = ("--config", str(self.place / "config"), "--data", str(self.place / "data"), "sources")
        return CliRunner().invoke(cli, [*base, *words], input=given)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    with ScriptedServer() as server:
        page = b'<html><head><link rel="alternate" type="application/rss+xml" href="/rss/all.xml"></head><body>x</body></html>'  # noqa: E501
        server.on("/", reply(page, headers={"Content-Type": "text/html"}))
        server.on("/rss/all.xml", reply(FEED, headers={"Content-Type": "application/rss+xml", "ETag": '"a"'}))
        yield Site(tmp_path, server)


def test_add_finds_the_feed_of_a_site_and_it_is_listed_from_then_on(site: Site):
    added = site.call("add", site.url + "/", "--outlet", "가나일보", *site.allow)
    listed = site.call("list", "--json")

    assert added.exit_code == 0, added.output
    (row,) = [json.loads(line) for line in listed.output.splitlines() if site.url in line]
    assert (row["url"], row["outlet"], row["kind"]) == (f"{site.url}/rss/all.xml", "가나일보", "feed")


def test_add_says_what_may_help_where_a_host_gives_nothing(site: Site):
    private = site.call("add", site.url)
    missing = site.call("add", site.url + "/nowhere", *site.allow)

    assert "--allow HOST:PORT" in str(private.exception)
    assert "404" in str(missing.exception)
    assert site.server.targets() == ["/nowhere"]


def test_add_takes_no_address_twice(site: Site):
    site.call("add", site.url + "/rss/all.xml", *site.allow)

    again = site.call("add", site.url + "/rss/all.xml", *site.allow)

    assert isinstance(again.exception, Unknown)
    assert (site.place / "data" / "sources.toml").read_text(encoding="utf-8").count("[[sources]]") == 1


def test_add_says_so_where_a_site_has_no_feed(site: Site):
    site.server.on("/", reply(b"<html><body>nothing</body></html>", headers={"Content-Type": "text/html"}))

    added = site.call("add", site.url + "/", *site.allow)

    assert isinstance(added.exception, Unknown)
    assert not (site.place / "data" / "sources.toml").exists()


def test_probe_says_all_about_an_address_and_keeps_nothing(site: Site):
    probed = site.call("probe", site.url + "/rss/all.xml", "--json", *site.allow)

    row = json.loads(probed.output)
    assert (row["status"], row["entries"], row["charset"], row["robots"]) == (200, 2, "utf-8", "allowed")
    assert (row["type"], row["validators"]) == ("application/rss+xml", ["etag"])
    assert not (site.place / "data" / "sources.toml").exists()


def test_probe_tells_what_robots_txt_forbids(site: Site):
    site.server.on("/robots.txt", reply(b"User-agent: *\nDisallow: /rss\n"))

    probed = site.call("probe", site.url + "/rss/all.xml", "--json", *site.allow)

    assert probed.exit_code == 1
    assert json.loads(probed.output)["robots"] == "disallowed"


def test_what_is_exported_can_be_imported_elsewhere(site: Site):
    exported = site.call("export").stdout_bytes
    more = exported.replace(b"</body>", b'<outline text="new" xmlUrl="https://new.test/rss"/></body>')

    imported = site.call("import", "-", given=more)

    assert imported.output.startswith("1 feed added"), imported.output
    assert b"yna.co.kr" in exported
    assert "https://new.test/rss" in site.call("list", "--json").output


def test_a_source_that_ignores_robots_txt_shows_it(site: Site):
    (site.place / "config" / "sources.toml").write_text(
        f'[[sources]]\nkey = "rude"\nurl = "{site.url}/rss/all.xml"\nignore_robots = true\n'
    )

    (row,) = [json.loads(line) for line in site.call("list", "--json").output.splitlines() if '"rude"' in line]

    assert row["ignores_robots"] is True
    assert "ignores robots.txt" in row["reason"]
