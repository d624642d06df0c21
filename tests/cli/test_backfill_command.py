"""`newstrail run --record` and `newstrail backfill`, as a person uses them."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner, Result

from newstrail.app import shipped_config, utc_now
from newstrail.cli import cli
from newstrail.errors import BadInput
from newstrail.fetch import recorded
from tests.making import NOW
from tests.scripted import ScriptedServer, drip, reply
from tests.web import a_feed, a_page

pytest.importorskip("warcio", reason="the package warcio is not installed")

SEED = "칩 소식\n\n리벨리온이 만든 칩은 다음달 중 나온다. 엔비디아도 지켜본다."
TEXT = (
    "리벨리온이 서울에서 새 인공지능 반도체를 공개했다. 이 칩은 4나노 공정으로 만들어진다고 회사는 설명했다.",
    "회사는 내년 상반기부터 양산할 계획이라고 밝혔다. 해외 고객 두 곳과 계약도 맺었다고 덧붙였다.",
)


def call(place: Path, data: str, *words: str) -> Result:
    return CliRunner().invoke(cli, ["--config", str(place / "config"), "--data", str(place / data), *words])


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A configuration in which every shipped source is off."""
    (tmp_path / "config").mkdir()
    shipped = (shipped_config() / "sources.toml").read_text(encoding="utf-8")
    keys = re.findall(r'^key = "(.+)"', shipped, re.MULTILINE)
    off = "".join(f'[[sources]]\nkey = "{key}"\nenabled = false\n' for key in keys)
    (tmp_path / "config" / "sources.toml").write_text(off, encoding="utf-8")
    (tmp_path / "config" / "newstrail.toml").write_text("[fetch]\nrest = 0.01\n[read]\nprocesses = 0\n")
    (tmp_path / "seed.txt").write_text(SEED, encoding="utf-8")
    return tmp_path


def test_backfill_before_following_says_what_to_do(place: Path):
    done = call(place, "data", "backfill", "--since", "2026-03-01")

    assert isinstance(done.exception, BadInput)
    assert "follow ARTICLE" in str(done.exception)


def test_backfill_without_an_archive_says_so(place: Path):
    call(place, "data", "follow", str(place / "seed.txt"), "--published", "2026-03-01")

    done = call(place, "data", "backfill")

    assert done.exit_code == 0, done.output
    assert "No enabled source has an archive" in done.output


def test_a_run_writes_what_it_fetches_to_a_file(place: Path):
    with ScriptedServer() as server:
        url = f"http://127.0.0.1:{server.port}"
        page = a_page("리벨리온, 새 칩 공개", *TEXT, published="2026-02-28T09:00:00+09:00").encode()
        server.on("/1", reply(page, headers={"Content-Type": "text/html; charset=utf-8"}))
        server.on("/rss", reply(a_feed([(f"{url}/1", "리벨리온, 새 칩 공개", NOW)]).encode()))
        with (place / "config" / "sources.toml").open("a", encoding="utf-8") as file:
            file.write(f'[[sources]]\nkey = "ours"\nurl = "{url}/rss"\nallow = ["127.0.0.1:{server.port}"]\n')
        call(place, "data", "follow", str(place / "seed.txt"), "--published", "2026-02-20")
        path = place / "all.warc.gz"
        ran = call(place, "data", "run", "--once", "--record", str(path))

    assert ran.exit_code == 0, ran.output
    assert [capture.url for capture in recorded(path)] == [
        f"{url}/robots.txt",
        f"{url}/rss",
    ]  # a base line: no article is read


def test_a_backfill_that_is_killed_goes_on_where_it_was(place: Path):
    with ScriptedServer() as server:
        url, allow = f"http://127.0.0.1:{server.port}", f"127.0.0.1:{server.port}"
        today = utc_now().astimezone(ZoneInfo("Asia/Seoul")).date()
        since, *dates = (today - timedelta(days=number) for number in range(8, 0, -1))
        days = {date: f"/daily/{date:%Y%m%d}.xml" for date in (since, *dates)}
        for at, day in days.items():
            tags = f"<news:publication_date>{at}</news:publication_date><news:title>리벨리온 소식</news:title>"
            row = f"<url><loc>{url}/{at}</loc><news:news>{tags}</news:news></url>"
            space = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
            server.on(day, reply(f"<urlset {space}>{row}</urlset>".encode(), headers={"Content-Type": "text/xml"}))
        stuck = days[dates[2]]
        server.on(stuck, drip(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", b"x", 0.2, server))
        with (place / "config" / "sources.toml").open("a", encoding="utf-8") as file:
            file.write(
                f'[[sources]]\nkey = "ours"\nkind = "sitemap"\nurl = "{url}/latest.xml"\nlanguage = "ko"\n'
                f'allow = ["{allow}"]\noptions = {{ archive = "{url}/daily/{{yyyymmdd}}.xml" }}\n'
            )
        call(place, "data", "follow", str(place / "seed.txt"), "--published", str(since))
        words = ["--config", "config", "--data", "data", "backfill", "--since", str(since), "--reads", "0"]
        running = subprocess.Popen([sys.executable, "-m", "newstrail", *words], cwd=place, stderr=subprocess.DEVNULL)
        while stuck not in server.targets():
            assert running.poll() is None
            time.sleep(0.02)
        running.kill()
        running.wait()
        before = server.targets()
        server.on(stuck, reply(b"<urlset/>", headers={"Content-Type": "application/xml"}))

        again = subprocess.run([sys.executable, "-m", "newstrail", *words], cwd=place, capture_output=True, check=True)

    after = server.targets()[len(before) :]
    assert set(before) >= {days[date] for date in dates[3:]}
    assert set(after) >= {days[date] for date in (since, *dates[:2])}
    assert set(after) & set(before) == {stuck}  # of what had been asked for, only what was under way
    assert b"articles to read" in again.stdout
