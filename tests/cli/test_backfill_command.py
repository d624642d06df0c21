"""`newstrail run --record` and `newstrail backfill`, as a person uses them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newstrail.app import shipped_config
from newstrail.cli import cli
from newstrail.errors import BadInput
from newstrail.fetch import recorded
from tests.making import NOW
from tests.scripted import ScriptedServer, reply
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
    assert "newstrail follow" in str(done.exception)


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
