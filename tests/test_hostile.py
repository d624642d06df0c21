"""The running service among hosts that wish it ill: no crash, no hang, no memory eaten, no forbidden door tried, no secret told.

Each case is a source or an article of its own on one scripted server: `newstrail run --once` polls them all, and
`newstrail backfill` reads the articles, each in a process of its own, on either database. What fetching and reading do
with each alone is in tests/fetch and tests/core; there too is what needs a resolver (H13), TLS or another origin (H18),
and in tests/polling what shows only after several polls (H40 to H42).
"""  # noqa: E501

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from newstrail.app import shipped_config, utc_now
from tests.hostile_cases import articles, feed, feeds, listings, sitemaps
from tests.making import NOW
from tests.scripted import ScriptedServer, reply
from tests.web import a_feed

#: A key of a service, which nobody may see; and a word in configured addresses, as those of private feeds have.
KEY, CANARY = "canary-key-5d0b7c", "canary-7f3a9c51d2"

#: Seconds one request may take, and each run: some sixty cases by eight workers.
DEADLINE, PATIENCE = 3, 400

#: Runs a command and says its exit code and the bytes of its largest process. A small process between: what is forked
#: from the tests' own, which is large by then, would be counted as large as that.
WEIGH = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:])
print(done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)
"""

#: Bytes of memory the service's largest process may take.
MEMORY = 512 * 2**20

#: Where an operator's own addresses stand, with all that is in them.
ADDRESSES = {"configured", "url", "long_url", "requested", "answered", "validators", "moved_to", "permanent"}


class Listener:
    """A door on loopback that nobody may knock at."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self.socket.getsockname()[1]
        self.knocks = 0
        threading.Thread(target=self._count, daemon=True).start()

    def _count(self) -> None:
        while True:
            try:
                held, _ = self.socket.accept()
            except OSError:
                return
            self.knocks += 1
            held.close()


@dataclass
class Run:
    """What came of it."""

    place: Path
    url: str  #: of the database
    codes: list[int] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    memory: int = 0
    output: str = ""
    knocks: int = 0
    asked: str = ""  #: every request line and header that the server saw
    health: dict[str, str] = field(default_factory=dict)

    def weighed(self, environment: dict[str, str], *words: str) -> None:
        """Run a command of newstrail, and count what it takes."""
        begun = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-c", WEIGH, *self.base, *words],
            cwd=self.place, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=True,
        )  # fmt: skip
        self.seconds.append(time.monotonic() - begun)
        code, memory = (int(word) for word in done.stdout.splitlines()[-1].split())
        self.codes.append(code)
        self.memory = max(self.memory, memory)
        self.output += done.stdout + done.stderr

    @property
    def base(self) -> list[str]:
        return [sys.executable, "-m", "newstrail", "--config", "config", "--data", "data"]

    def tables(self) -> Iterator[tuple[str, str, str]]:
        """(table, column, text) of every value in the database."""
        engine = sa.create_engine(self.url)
        known = sa.MetaData()
        known.reflect(engine)
        with engine.connect() as connection:
            for table in known.sorted_tables:
                if table.name == "search_index":  # an index of SQLite's without contents of its own
                    continue
                for row in connection.execute(sa.select(table)):
                    yield from ((table.name, name, str(value)) for name, value in row._mapping.items())
        engine.dispose()


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def ran(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """The service over all cases, with a decent source and a decent article among them."""
    place, denied = tmp_path_factory.mktemp("hostile"), Listener()
    url = f"sqlite:///{place / 'data' / 'newstrail.db'}"
    if request.param == "postgresql":
        url = a_database(request.getfixturevalue("postgres_url"))
    run = Run(place, url)
    doors = {f"{name}_proxy": f"http://127.0.0.1:{denied.port}" for name in ("http", "https", "all")}
    environment = {
        **os.environ, **doors, "NEWSTRAIL_STORE__URL": url, "NEWSTRAIL_KEY_DART": KEY, "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip
    with ScriptedServer() as server:
        configure(place, server, denied.port)
        seed = ["follow", "seed.txt", "--published", "2026-03-01"]
        subprocess.run([*run.base, *seed], cwd=place, env=environment, check=True, capture_output=True)
        run.weighed(environment, "run", "--once")
        run.weighed(environment, "backfill", "--since", str((utc_now() - timedelta(days=20)).date()))
        listed = [*run.base, "sources", "list", "--json"]
        shown = subprocess.run(listed, cwd=place, env=environment, capture_output=True, text=True, check=True)
        run.health = {row["source"]: row["health"] for row in map(json.loads, shown.stdout.splitlines())}
        run.output += shown.stdout
        run.asked = " ".join(str((asked.line, asked.headers)) for asked in server.asked)
        run.knocks = denied.knocks
        yield run
    denied.socket.close()


def a_database(server: str) -> str:
    """The URL of a database of its own on that server."""
    address = sa.make_url(server).set(drivername="postgresql+psycopg")
    engine = sa.create_engine(address.set(database="postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(sa.text("CREATE DATABASE hostile"))
    engine.dispose()
    return address.set(database="hostile").render_as_string(hide_password=False)


def configure(place: Path, server: ScriptedServer, denied: int) -> None:
    """A configuration with these sources alone; their addresses carry a secret, as private feeds' do."""
    (place / "config").mkdir()
    (place / "config" / "newstrail.toml").write_text(
        f"[fetch]\nrest = 0.01\ntimeout = {DEADLINE}\npatience = 60\nmax_bytes = 4000000\n"
    )
    shipped = (shipped_config() / "sources.toml").read_text(encoding="utf-8")
    where = f"127.0.0.1:{server.port}"
    rows = [f'key = "{key}"\nenabled = false\n' for key in re.findall(r'^key = "(.+)"', shipped, re.MULTILINE)]
    rows += [
        f'key = "h17-not-allowed"\nurl = "http://127.0.0.1:{denied}/"\n',
        f'key = "h19-other-port"\nurl = "http://127.0.0.1:{denied}/"\nallow = ["{where}"]\n',
        row("h18-key", where, "dart") + 'options = { rebellions = "1" }\n',
        row("decent", where),
        row("articles", where, "sitemap"),
    ]
    server.on("/decent", feed(a_feed([(f"http://{where}/page", "오래된 소식", NOW)]).encode()))
    server.on("/articles", reply(a_sitemap(where, articles()), headers={"Content-Type": "application/xml"}))
    for name, answer in feeds(server, denied).items():
        server.on(f"/{name}", answer)
        rows.append(row(name, where))
    for name, answer in sitemaps(where).items():
        server.on(f"/{name}", answer)
        rows.append(row(name, where, "sitemap"))
    for name, (answer, selector) in listings().items():
        server.on(f"/{name}", answer)
        rows.append(row(name, where, "listing") + f'options = {{ item = "{selector}" }}\n')
    for name, answer in articles().items():
        server.on(f"/{name}", answer)
    (place / "config" / "sources.toml").write_text("".join(f"[[sources]]\n{one}" for one in rows), encoding="utf-8")
    (place / "seed.txt").write_text(
        "칩 소식\n\n리벨리온이 만든 칩은 다음달 중 나온다. 엔비디아도 지켜본다.", encoding="utf-8"
    )


def row(name: str, where: str, kind: str = "feed") -> str:
    url = f"http://{where}/{name}?token={CANARY}"
    return f'key = "{name}"\nkind = "{kind}"\nurl = "{url}"\nlanguage = "ko"\nallow = ["{where}"]\n'


def a_sitemap(where: str, names: dict[str, object]) -> bytes:
    """The articles, as a news sitemap lists them: their headlines name a company that is followed."""
    day = (utc_now() - timedelta(days=3)).date()
    tags = f"<n:news><n:publication_date>{day}</n:publication_date><n:title>리벨리온, 새 칩 공개</n:title></n:news>"
    urls = "".join(f"<url><loc>http://{where}/{name}</loc>{tags}</url>" for name in names)
    return f'<urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">{urls}</urlset>'.encode()


def test_the_service_ends_as_it_should_and_in_time(ran: Run):
    assert ran.codes == [0, 0], ran.output
    assert "Traceback" not in ran.output
    assert "a fault in newstrail" not in ran.output
    assert max(ran.seconds) < PATIENCE
    logs = "".join(path.read_text(encoding="utf-8") for path in (ran.place / "data" / "logs").iterdir())
    assert [line for line in logs.splitlines() if '"fault"' in line] == []


def test_what_is_decent_is_read_among_them(ran: Run):
    read = {text.rpartition("/")[2] for table, column, text in ran.tables() if (table, column) == ("revisions", "url")}

    assert ran.health["decent"] in ("ok", "stale")
    assert {"a-decent-article", "h33-nul-page", "h34-page", "h35-page", "h36-word", "h45-script"} <= read


def test_each_that_could_not_be_read_says_so(ran: Run):
    silent = {
        "h01-gzip-bomb", "h01-deflate-bomb", "h02-brotli", "h03-unlisted-coding", "h04-stacked", "h05-endless",
        "h06-dripped-body", "h07-dripped-headers", "h08-short", "h08-two-lengths", "h09-headers", "h10-loop",
        "h10-nowhere", "h11-file", "h11-data", "h12-private", "h14-spelled", "h15-mapped", "h16-backslash",
        "h17-not-allowed", "h19-other-port", "h21-laughs", "h22-quadratic", "h23-file", "h24-functions", "h24-xpath",
    }  # fmt: skip

    assert {name: ran.health[name] for name in silent if ran.health[name] != "broken"} == {}
    assert "new" not in ran.health.values()


def test_memory_stays_bounded(ran: Run):
    assert ran.memory < MEMORY


def test_no_denied_address_is_ever_dialled(ran: Run):
    assert ran.knocks == 0


def test_no_key_is_anywhere_and_no_address_with_a_secret_is_shown(ran: Run):
    """An operator's own configured address is the operator's; wherever else it would be shown it is masked."""
    files = [path for path in (ran.place / "data").rglob("*") if path.is_file()]
    shown = [path for path in files if path.parent.name in ("logs", "digests") or path.suffix in (".html", ".json")]

    assert shown
    assert [str(path) for path in files if KEY.encode() in path.read_bytes()] == []
    assert [str(path) for path in shown if CANARY.encode() in path.read_bytes()] == []
    assert [cell for cell in ran.tables() if KEY in cell[2]] == []
    assert {column for _, column, text in ran.tables() if CANARY in text} <= ADDRESSES
    assert KEY not in ran.output + ran.asked
    assert CANARY not in ran.output.replace(f"token={CANARY}", "")


def test_what_an_entity_or_a_selector_names_is_not_in_the_store(ran: Run):
    held = "\n".join(text for _, _, text in ran.tables())

    assert "root:x:0:0" not in held
    assert "javascript:alert" not in held
