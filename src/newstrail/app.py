"""Settings in, edges out: the only file that builds anything, and the only one with a clock."""

from __future__ import annotations

import os
import socket
import threading
import uuid
from collections.abc import Callable, Iterable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from newstrail.errors import BadConfig, BadInput
from newstrail.model import Company, Digest, Edition, Source

if TYPE_CHECKING:  # each of them takes a while: they are imported where the house is built
    from newstrail.core.schedule import Rhythm
    from newstrail.deliver.webhook import Send
    from newstrail.fetch import Fetcher, FetchSettings, Key, Recorder
    from newstrail.pipeline import Edges
    from newstrail.settings import Settings

Resolve = Callable[[str, int], Sequence[tuple[str, int]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Which files are in force."""

    data: Path  #: database, captures, digests, logs
    config: Path | None  #: the operator's folder; None: the shipped defaults
    shipped: Path

    def files(self, name: str) -> list[Path]:
        """The shipped file, the operator's over it, and over that what commands wrote into the data folder."""
        own = [folder / name for folder in (self.config, self.data) if folder and (folder / name).is_file()]
        return [self.shipped / name, *own]

    def begun(self, settings: Settings) -> bool:
        """Whether there is anything yet; a database of its own address says that for itself."""
        return bool(settings.store.url) or self.data.is_dir()

    @property
    def rejections(self) -> Path:
        """What a person said is not meant."""
        return self.data / "rejections.toml"


@dataclass(slots=True, kw_only=True)
class House:
    """Everything built: where things lie, what is set, and the edges the verbs touch."""

    places: Places
    settings: Settings
    edges: Edges
    fetcher: Fetcher
    owner: str  #: this process, as leases name it
    stop: threading.Event  #: set: no new work is taken, and whoever waits wakes up
    recorder: Recorder | None = None  #: writes all that is fetched to a file too

    @property
    def digests(self) -> Path:
        return self.places.data / "digests"

    def begin(self, *, at_once: bool = False) -> None:
        """Make sources known to the store before anything is polled; first looks are spread, or all due at once."""
        spread = timedelta() if at_once else timedelta(minutes=self.settings.poll.spread)
        self.edges.store.sources.ensure(self.edges.sources.values(), self.edges.now(), spread)

    def close(self) -> None:
        self.fetcher.close()
        if self.recorder:
            self.recorder.close()
        self.edges.store.close()


def shipped_config() -> Path:
    """The folder of the shipped defaults: package data, or `config/` of the checkout (editable install)."""
    here = Path(__file__).resolve().parent
    for folder_ in (here / "config", here.parent.parent / "config"):
        if (folder_ / "newstrail.toml").is_file():
            return folder_
    raise BadConfig(here / "config", "the shipped defaults are missing: install newstrail again")


def find_places(config: str | None = None, data: str | None = None) -> Places:
    """--config, else NEWSTRAIL_CONFIG, else the platform's folder if there is one, else the shipped defaults."""
    import platformdirs

    named = config or os.environ.get("NEWSTRAIL_CONFIG")
    if named and not Path(named).is_dir():
        raise BadConfig(named, "is no folder: `newstrail init DIR` writes one")
    usual = platformdirs.user_config_path("newstrail")
    own = Path(named) if named else usual if (usual / "newstrail.toml").is_file() else None
    where = data or os.environ.get("NEWSTRAIL_DATA")
    return Places(
        data=Path(where) if where else platformdirs.user_data_path("newstrail"), config=own, shipped=shipped_config()
    )


def load_settings(places: Places) -> Settings:
    """The settings in force: the operator's file where there is one, under the environment."""
    from newstrail.settings import read_settings

    own = places.config / "newstrail.toml" if places.config else None
    return read_settings(own if own and own.is_file() else None)


def load_companies(places: Places, given: Path | None = None) -> tuple[Company, ...]:
    """The companies known: the shipped list with the operator's laid over it; or those of a file instead."""
    from newstrail.settings.companies import instead, overlay, read_companies

    shipped, *own = places.files("companies.toml")
    listed = read_companies(shipped)
    for path in own:
        listed = overlay(listed, read_companies(path, beside=listed))
    return listed if given is None else instead(listed, read_companies(given, beside=listed))


def check_companies(settings: Settings, listed: Iterable[Company], places: Places) -> None:
    """Raise BadConfig where a digest is to tell of a company that is in no list: it would be empty for ever."""
    from newstrail.settings.toml import line_of

    known = {company.id for company in listed}
    path = places.config / "newstrail.toml" if places.config else None
    for index, digest in enumerate(settings.digest):
        for wanted in digest.companies:
            if wanted not in known:
                text = path.read_text(encoding="utf-8-sig") if path and path.is_file() else ""
                line = line_of(text, ("digest", index, "companies"))
                problem = f"no company {wanted!r} is listed: write an id of companies.toml"
                raise BadConfig(path or "environment", problem, line=line, key=f"digest.{index}.companies")


def open_house(
    config: str | None = None,
    data: str | None = None,
    *,
    companies: Path | None = None,
    sources: Iterable[Source] | None = None,
    editions: Iterable[Edition] | None = None,
    now: Callable[[], datetime] | None = None,
    sleep: Callable[[float], object] | None = None,
    resolve: Resolve | None = None,
    record: Path | None = None,
    begins: bool = True,
) -> House:
    """Build the house; a test or the demo brings its own sources, clock and resolver.

    `begins` False: only what is there is opened, and no data folder made; raises BadInput where there is none.
    """
    from newstrail.core.extract import extract
    from newstrail.core.match import Lexicon
    from newstrail.core.press import Families
    from newstrail.fetch import Fetcher, Recorder, agent
    from newstrail.pipeline import Edges
    from newstrail.settings.rejections import read_rejections
    from newstrail.settings.sources import read_sources
    from newstrail.store import Store

    places = find_places(config, data)
    settings = load_settings(places)
    listed = load_companies(places, companies)
    if companies is None and editions is None:
        check_companies(settings, listed, places)
    if not begins and not places.begun(settings):
        raise BadInput(
            f"{places.data}: no data folder of newstrail: check --data and NEWSTRAIL_DATA; "
            f"`newstrail --data {places.data} follow ARTICLE` or `run` makes one"
        )
    looked = tuple(sources) if sources is not None else read_sources(*places.files("sources.toml"))
    clock = now or utc_now
    stop = threading.Event()
    pause = sleep or stop.wait  # whoever waits for a host wakes up when the service stops
    store = Store(settings.store.url or _sqlite(places.data), places.data)
    name = agent(settings.fetch.contact)
    recorder = Recorder(record, clock, name) if record else None
    fetcher = Fetcher(
        hosts=store.hosts,
        now=clock,
        sleep=pause,
        resolve=resolve,
        agent=name,
        settings=limits(settings),
        stopping=stop.is_set,
        keys=service_keys(os.environ),
        on_answer=recorder,
    )
    told = tuple(editions) if editions is not None else tuple(Edition(**d.model_dump()) for d in settings.digest)
    edges = Edges(
        now=clock,
        sleep=pause,
        fetch=fetcher,
        extract=extract,
        deliver=destinations(settings, places, told, fetcher),
        store=store,
        sources={source.key: source for source in looked},
        families=Families(looked),
        companies={company.id: company for company in listed},
        lexicon=Lexicon(listed),
        rejections=read_rejections(places.rejections),
        editions={edition.name: edition for edition in told},
        rhythm=rhythm(settings),
        keep_text=settings.archive.text,
        least_free=settings.store.least_free * 1_000_000,
        once=frozenset(place.name for place in settings.destination if place.kind != "folder"),
        rewrite=rewriter(settings, fetcher),
    )
    return House(
        places=places, settings=settings, edges=edges, fetcher=fetcher, owner=_owner(), stop=stop, recorder=recorder
    )


#: Keys of news services: the variable each comes in, the name it has in `{{name}}`, and the hosts that may see it.
KEYS = {
    "NEWSTRAIL_KEY_NAVER_ID": ("naver_id", ("openapi.naver.com", "naverapihub.apigw.ntruss.com")),
    "NEWSTRAIL_KEY_NAVER_SECRET": ("naver_secret", ("openapi.naver.com", "naverapihub.apigw.ntruss.com")),
    "NEWSTRAIL_KEY_DART": ("dart", ("opendart.fss.or.kr",)),
}


def service_keys(environment: Mapping[str, str]) -> dict[str, Key]:
    """The keys that the environment gives; they are in no file and in no table."""
    from newstrail.fetch import Key

    return {
        name: Key(environment[variable], hosts) for variable, (name, hosts) in KEYS.items() if environment.get(variable)
    }


def rhythm(settings: Settings) -> Rhythm:
    from newstrail.core.schedule import Rhythm

    poll, read = settings.poll, settings.read
    return Rhythm(
        interval=timedelta(minutes=poll.interval),
        longest=timedelta(minutes=poll.longest),
        floor=timedelta(minutes=poll.floor),
        again=tuple(timedelta(minutes=gap) for gap in read.again),
        attempts=read.attempts,
        give_up=timedelta(days=read.give_up),
    )


def limits(settings: Settings) -> FetchSettings:
    from newstrail.fetch import FetchSettings

    fetch = settings.fetch
    return FetchSettings(
        total=timedelta(seconds=fetch.timeout),
        max_bytes=fetch.max_bytes,
        rest=timedelta(seconds=fetch.rest),
        patience=timedelta(seconds=fetch.patience),
    )


def _sqlite(data: Path) -> str:
    return f"sqlite:///{data / 'newstrail.db'}"


def destinations(
    settings: Settings, places: Places, editions: Iterable[Edition], send: Send
) -> dict[str, Callable[[Digest], None]]:
    """Where digests go, by name; the user's own templates are in `templates/` of the operator's folder."""
    from newstrail.deliver.destinations import ToChat, ToFolder, ToMail, ToWebhook, own_forms
    from newstrail.deliver.mail import Server

    address, known = settings.delivery.address, {edition.name: edition for edition in editions}
    forms = own_forms(places.config / "templates" if places.config else Path())
    found: dict[str, Callable[[Digest], None]] = {}
    for place in settings.destination:
        if place.kind == "folder":
            path = places.data / "digests" if not place.path else Path(place.path)
            found[place.name] = ToFolder(path=path, editions=known, address=address, render=forms)
        elif place.kind == "mail":
            password = secret(place.password_env, place.password_file, "password")
            server = Server(host=place.host, port=place.port, tls=place.tls, user=place.user, password=password)
            found[place.name] = ToMail(server=server, sender=place.sender, to=place.to, address=address, render=forms)
        elif place.kind == "webhook":
            url = partial(str, place.url) if place.url else secret(place.url_env, place.url_file, "url")
            signs = secret(place.secret_env, place.secret_file, "")
            found[place.name] = ToWebhook(url=url, send=send, form=place.format, secret=signs, address=address)
        else:
            addresses = secret(place.addresses_env, place.addresses_file, "addresses")
            found[place.name] = ToChat(addresses=addresses, address=address)
    return found


def rewriter(settings: Settings, send: Send) -> Callable[[Digest], Digest] | None:
    """What puts quotations in other words; None unless it is set up."""
    from newstrail.deliver.rewrite import Rewriter

    wanted = settings.rewrite
    if not wanted.url:
        return None
    key = secret(wanted.key_env, wanted.key_file, "")
    return Rewriter(send=send, url=wanted.url, model=wanted.model, key=key)


def secret(variable: str, file: str, needed: str) -> Callable[[], str]:
    """Read a secret when it is needed: of an environment variable, or of a file; it is kept and logged nowhere.

    `needed`: what to call it where it is missing; "" : it may be.
    """

    def read() -> str:
        if variable and os.environ.get(variable):
            return os.environ[variable]
        try:
            found = Path(file).read_text(encoding="utf-8").strip() if file else ""
        except OSError as error:
            raise BadConfig(file, f"the secret cannot be read: {error.strerror}") from error
        if needed and not found:
            where = f"set {variable}" if variable else f"name {needed}_env or {needed}_file"
            raise BadConfig("newstrail.toml", f"there is no {needed}: {where}")
        return found

    return read


def _owner() -> str:
    return f"{socket.gethostname()}:{os.getpid()}:{uuid.uuid4().hex[:8]}"


def log_to(house: House, *, console: bool) -> None:
    """Structured logs, an object a line, into the data folder, turned over by size; to the console too if asked."""
    import logging
    import logging.handlers

    import structlog

    log = house.settings.log
    folder_ = house.places.data / "logs"
    folder_.mkdir(parents=True, exist_ok=True)
    handlers: list[logging.Handler] = [
        logging.handlers.RotatingFileHandler(
            folder_ / "newstrail.jsonl", maxBytes=log.bytes, backupCount=log.files, encoding="utf-8"
        )
    ]
    if console:
        handlers.append(logging.StreamHandler())
    root = logging.getLogger("newstrail")
    for earlier in root.handlers:
        earlier.close()
    root.handlers[:] = handlers
    root.setLevel(log.level.upper())
    structlog.configure(
        processors=[
            structlog.stdlib.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            redacted,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )


def redacted(_logger: object, _method: str, event: MutableMapping[str, object]) -> MutableMapping[str, object]:
    """No secret leaves by a log: addresses in every value lose user names, passwords and keys."""
    from newstrail.fetch import redact

    return {key: redact(value) if isinstance(value, str) else value for key, value in event.items()}


def utc_now() -> datetime:
    """The one clock."""
    return datetime.now(UTC)
