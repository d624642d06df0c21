"""How much fetching a core does, how politely, and in how much memory, beside a bare httpx loop on the same server.

    python benchmarks/fetch.py                       # 5,000 feeds and 20,000 articles, as the table in the docs
    python benchmarks/fetch.py --feeds 500 --articles 2000 --hosts 400

A server process on loopback plays all hosts, each on an address of its own (127.x.y.z), and writes down when each was
asked. Pages have the sizes of real ones: 37 KB on the wire and several times that unpacked; feeds a third of that. Our
door does all it does in the service (slots booked in SQLite, robots.txt of each host, address check, deadline, own
decoding); only the rest between two requests to a host is shorter than the five seconds of the service, or it would
take hours. The bare loop asks with as many threads: no check, no rest, no robots.txt. Needs Linux (127.0.0.0/8).
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import heapq
import json
import random
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from unittest.mock import patch

KINDS = {"feed": (9_000, 0.9), "article": (29_000, 0.7)}  # median bytes on the wire, spread of the lognormal


@dataclass(frozen=True)
class Load:
    """What is asked: feeds first, then articles, hosts taking turns as a fair queue would have them."""

    feeds: int
    articles: int
    hosts: int
    port: int = 0

    def targets(self) -> Iterator[tuple[int, str]]:
        for number in range(self.feeds):
            yield number % self.hosts, f"/feed/{number}"
        for number in range(self.articles):
            yield number % self.hosts, f"/article/{number}"


def now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251  # what is measured here runs by the real clock


def address(host: int) -> str:
    return f"127.{1 + host // 62500}.{host // 250 % 250}.{1 + host % 250}"


# ── the server ─────────────────────────────────────────────────────────────────────────────────────


def bodies(kind: str, count: int = 150) -> list[bytes]:
    """Packed pages of realistic sizes; about four letters in five go away in packing, as with real HTML."""
    drawn = random.Random(kind)
    words = ["".join(drawn.choices("etaoinshrdlucmfw", k=drawn.randint(2, 9))) for _ in range(4000)]
    median, spread = KINDS[kind]
    made = []
    for _ in range(count):
        wanted = min(int(median * drawn.lognormvariate(0, spread)), 1_000_000)
        text = " ".join(f'<p class="text body"><a href="/{w}">{w}</a> {w}' for w in drawn.choices(words, k=wanted // 9))
        made.append(gzip.compress(f"<!doctype html><title>{kind}</title>{text}".encode(), 6))
    return made


async def serve() -> None:
    """Answer for every host; tell the port first, the protocol of what was asked when standard input ends."""
    held = {kind: bodies(kind) for kind in KINDS}
    asked: dict[str, list[float]] = {}
    open_now: dict[str, int] = {}
    most = 0

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal most
        host = writer.get_extra_info("sockname")[0]
        while True:
            try:
                head = await reader.readuntil(b"\r\n\r\n")
            except (asyncio.IncompleteReadError, ConnectionError):
                break
            asked.setdefault(host, []).append(time.monotonic())
            open_now[host] = open_now.get(host, 0) + 1
            most = max(most, open_now[host])
            kind, _, number = head.split(b" ")[1][1:].partition(b"/")
            body = b"User-agent: *\nDisallow: /private\n"
            coding = b""
            if kind.decode() in held:
                body = held[kind.decode()][int(number) % len(held[kind.decode()])]
                coding = b'Content-Encoding: gzip\r\nETag: "%s"\r\n' % number
            writer.write(b"HTTP/1.1 200 OK\r\n%sContent-Length: %d\r\n\r\n%s" % (coding, len(body), body))
            try:
                await writer.drain()
            except ConnectionError:
                break
            finally:
                open_now[host] -= 1
        writer.close()

    server = await asyncio.start_server(answer, "0.0.0.0", 0, backlog=4096)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    gaps = sorted(later - earlier for times in asked.values() for earlier, later in pairwise(times))
    print(json.dumps({"asked": sum(map(len, asked.values())), "gaps": gaps, "most_open": most}), flush=True)
    server.close()


# ── the two that ask ───────────────────────────────────────────────────────────────────────────────


@dataclass
class Queue:
    """What is due, in order; what was put off comes back when its time has come."""

    load: Load
    later: list[tuple[datetime, int, str]] = field(default_factory=list)
    put_off: int = 0

    def __post_init__(self) -> None:
        self._targets = self.load.targets()
        self._lock = threading.Lock()
        self._left = self.load.feeds + self.load.articles

    def take(self) -> tuple[int, str] | None:
        """The next, None at the end; waits where all that is left was put off."""
        while True:
            with self._lock:
                if not self._left:
                    return None
                if self.later and self.later[0][0] <= now():
                    return heapq.heappop(self.later)[1:]
                if (target := next(self._targets, None)) is not None:
                    return target
            time.sleep(0.01)

    def done(self) -> None:
        with self._lock:
            self._left -= 1

    def again(self, target: tuple[int, str], at: datetime) -> None:
        with self._lock:
            self.put_off += 1
            heapq.heappush(self.later, (at, *target))


def ask(load: Load, threads: int, get: Callable[[int, str], datetime | int]) -> dict[str, object]:
    """Get everything; `get` returns the bytes of a body, or when to come back."""
    queue = Queue(load)
    sizes: list[int] = []

    def work() -> None:
        while (target := queue.take()) is not None:
            got = get(*target)
            if isinstance(got, datetime):
                queue.again(target, got)
            else:
                sizes.append(got)
                queue.done()

    workers = [threading.Thread(target=work) for _ in range(threads)]
    wall, processor = time.perf_counter(), time.process_time()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return {
        "requests": len(sizes),
        "megabytes": sum(sizes) / 1e6,
        "wall": time.perf_counter() - wall,
        "processor": time.process_time() - processor,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "put_off": queue.put_off,
    }


def with_newstrail(load: Load, threads: int, rest: float) -> dict[str, object]:
    from newstrail.fetch import Fetcher, FetchSettings, agent
    from newstrail.model import Capture, Request
    from newstrail.store import Store

    world = patch("newstrail.fetch.resolver.denied", return_value=False)  # here loopback passes for it
    with world, tempfile.TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{folder}/newstrail.db", Path(folder))
        fetcher = Fetcher(
            hosts=store.hosts,
            now=now,
            sleep=time.sleep,
            agent=agent("https://example.org/bot"),
            resolve=lambda name, _port: [(address(int(name[1:].partition(".")[0])), load.port)],
            settings=FetchSettings(
                rest=timedelta(seconds=rest), address_rest=timedelta(seconds=rest), patience=timedelta(seconds=rest)
            ),
        )

        def get(host: int, target: str) -> datetime | int:
            got = fetcher(Request(url=f"http://h{host}.test{target}"))
            if isinstance(got, Capture):
                return len(got.body)
            if got.retry_at is None:
                raise SystemExit(f"{got.url}: {got.why}, {got.detail}")
            return got.retry_at

        try:
            return ask(load, threads, get)
        finally:
            fetcher.close()
            store.close()


def with_httpx(load: Load, threads: int, _rest: float) -> dict[str, object]:
    import httpx

    limits = httpx.Limits(max_connections=256, max_keepalive_connections=16)
    with httpx.Client(trust_env=False, timeout=30, limits=limits) as client:
        return ask(
            load, threads, lambda host, path: len(client.get(f"http://{address(host)}:{load.port}{path}").content)
        )


CONTENDERS = {"newstrail": with_newstrail, "bare httpx": with_httpx}


# ── the table ──────────────────────────────────────────────────────────────────────────────────────


def measure(name: str, load: Load, threads: int, rest: float) -> dict[str, object]:
    """Each contender in a process of its own, against a server of its own, so that memory is told apart."""
    here = [sys.executable, __file__]
    with subprocess.Popen([*here, "--serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        port = int(server.stdout.readline())
        options = [f"--feeds={load.feeds}", f"--articles={load.articles}", f"--hosts={load.hosts}", f"--rest={rest}"]
        ran = subprocess.run(
            [*here, *options, f"--threads={threads}", f"--port={port}", f"--only={name}"],
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        server.stdin.close()
        protocol = json.loads(server.stdout.readline())
    return {**json.loads(ran.stdout), **protocol}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feeds", type=int, default=5_000)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--hosts", type=int, default=2_500)
    parser.add_argument("--threads", type=int, default=16)
    parser.add_argument("--rest", type=float, default=2.0, help="seconds between two requests to one host")
    parser.add_argument("--only", choices=CONTENDERS, help="one contender, and its figures as JSON")
    parser.add_argument("--port", type=int, default=0, help=argparse.SUPPRESS)
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    load = Load(given.feeds, given.articles, given.hosts, given.port)

    if given.serve:
        asyncio.run(serve())
    elif given.port:
        print(json.dumps(CONTENDERS[given.only](load, given.threads, given.rest)))
    else:
        print(
            f"{load.feeds:,} feeds and {load.articles:,} articles on {load.hosts:,} hosts, {given.threads} threads, ",
            end="",
        )
        print(f"{given.rest:g} s of rest for a host\n")
        columns = (
            "",
            "answers",
            "robots",
            "MB",
            "wall s",
            "CPU s",
            "per CPU s",
            "peak MB",
            "put off",
            "least gap s",
            "too soon",
            "at once",
        )
        print("| " + " | ".join(columns) + " |\n|" + "---|" * len(columns))
        for name in [given.only] if given.only else CONTENDERS:
            row(name, measure(name, load, given.threads, given.rest), given.rest)


def row(name: str, found: dict[str, object], rest: float) -> None:
    """A line of the table; a gap counts as too soon if it is shorter than the rest."""
    gaps, requests, asked = found["gaps"], found["requests"], found["asked"]
    assert isinstance(gaps, list)
    assert isinstance(requests, int)
    assert isinstance(asked, int)
    cells = [
        name,
        f"{requests:,}",
        f"{asked - requests:,}",
        f"{found['megabytes']:,.0f}",
        f"{found['wall']:.1f}",
        f"{found['processor']:.1f}",
        f"{asked / float(str(found['processor'])):,.0f}",
        f"{found['peak']:.0f}",
        f"{found['put_off']:,}",
        f"{gaps[0]:.3f}" if gaps else "none",
        f"{sum(gap < rest for gap in gaps):,}",
        f"{found['most_open']}",
    ]
    print("| " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
