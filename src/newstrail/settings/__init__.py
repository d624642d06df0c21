"""Every setting, at its default: one TOML file, the environment over it, one frozen value.

`config/newstrail.toml` says the same for people, with a comment each; a test holds the two equal.
The environment wins: `NEWSTRAIL_STORE__URL`, `NEWSTRAIL_FETCH__CONTACT`, …
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_settings import BaseSettings, EnvSettingsSource, SettingsConfigDict, SettingsError
from pydantic_settings.sources import PydanticBaseSettingsSource

from newstrail.errors import BadConfig
from newstrail.settings.toml import MAILBOX, WEB, line_of, read_toml, said


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, IsADirectoryError) as error:
        raise ValueError(f"no time zone {name!r}: write one such as Asia/Seoul") from error
    return name


def matching(pattern: str, words: str) -> AfterValidator:
    """A check that says what to write, not which expression did not match."""

    def check(value: str) -> str:
        if not re.fullmatch(pattern, value):
            raise ValueError(words)
        return value

    return AfterValidator(check)


#: Ten years in minutes: whatever is longer is a slip, and far beyond it a date cannot be computed any more.
LONG = 5_256_000

Zone = Annotated[str, AfterValidator(_zone)]
Positive = Annotated[float, Field(gt=0, le=LONG, allow_inf_nan=False)]
Slug = Annotated[str, matching(r"[a-z0-9][a-z0-9-]*", "must be small letters, digits and hyphens, such as daily-en")]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class StoreSettings(_Table):
    url: Annotated[
        str,
        matching(
            r"|sqlite:///.+|postgres(ql)?(\+psycopg)?://.+",
            "is no database newstrail can use: write sqlite:///path/to/file or postgresql://user:password@host/name",
        ),
    ] = ""
    least_free: int = Field(default=200, ge=0)


class FetchSettings(_Table):
    contact: Annotated[
        str, matching(r"https?://[!-~]+", "must be the address of a page: https://… in plain letters")
    ] = "https://newstrail.example/operator"
    timeout: Positive = 30.0
    max_bytes: int = Field(default=10_000_000, gt=0, le=1_000_000_000)
    rest: Positive = 5.0
    patience: Positive = 15.0
    workers: int = Field(default=8, ge=1, le=64)


class PollSettings(_Table):
    interval: Positive = 60.0
    longest: Positive = 1440.0
    floor: Positive = 5.0
    spread: Positive = 10.0

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.longest < self.floor:
            raise ValueError("`longest` must not be shorter than `floor`")
        return self


class ReadSettings(_Table):
    at_once: int = Field(default=500, ge=1)
    attempts: int = Field(default=5, ge=1)
    processes: int = Field(default=1, ge=0, le=64)
    again: tuple[Positive, ...] = (30.0, 180.0, 1440.0, 4320.0, 20160.0)
    give_up: Positive = 30.0


class ArchiveSettings(_Table):
    text: Literal["full", "lead", "none"] = "full"
    keep: int = Field(default=0, ge=0, le=36_500)


class DigestSettings(_Table):
    name: Slug
    language: Literal["ko", "en", "both"] = "ko"
    at: Annotated[str, matching(r"([01]\d|2[0-3]):[0-5]\d", "must be a time of day, two digits each: 07:30")] = "07:30"
    zone: Zone = "Asia/Seoul"
    every: Literal["day", "weekday", "week", "month"] = "day"
    companies: tuple[str, ...] = ()
    formats: tuple[Literal["html", "md", "txt", "json"], ...] = ("html", "md", "json")
    stories: int = Field(default=8, ge=1)
    length: int = Field(default=20, ge=1)
    weights: dict[str, float] = {}
    destinations: tuple[str, ...] = ()
    alerts: int = Field(default=0, ge=0)
    alert_roots: int = Field(default=10, ge=2)


class _Destination(_Table):
    name: Slug


class FolderSettings(_Destination):
    kind: Literal["folder"] = "folder"
    path: str = ""


class MailSettings(_Destination):
    kind: Literal["mail"]
    host: str = Field(min_length=1)
    port: int = Field(default=587, ge=1, le=65535)
    tls: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""
    password_env: str = ""
    password_file: str = ""
    sender: str = Field(pattern=MAILBOX)
    to: tuple[Annotated[str, Field(pattern=MAILBOX)], ...] = Field(min_length=1)


class WebhookSettings(_Destination):
    kind: Literal["webhook"]
    url: str = ""
    url_env: str = ""
    url_file: str = ""
    format: Literal["json", "md", "txt"] = "json"
    secret_env: str = ""
    secret_file: str = ""


class AppriseSettings(_Destination):
    kind: Literal["apprise"]
    addresses_env: str = ""
    addresses_file: str = ""


DestinationSettings = Annotated[
    FolderSettings | MailSettings | WebhookSettings | AppriseSettings, Field(discriminator="kind")
]


class DeliverySettings(_Table):
    address: str = Field(default="", pattern=WEB)


class RewriteSettings(_Table):
    url: str = Field(default="", pattern=WEB)
    model: str = ""
    key_env: str = ""
    key_file: str = ""


class LogSettings(_Table):
    level: Literal["debug", "info", "warning", "error"] = "info"
    bytes: int = Field(default=10_000_000, ge=10_000)
    files: int = Field(default=5, ge=1)


class Settings(BaseSettings):
    """All of newstrail's settings; `Settings()` is the defaults, `read_settings` reads a file."""

    model_config = SettingsConfigDict(
        env_prefix="NEWSTRAIL_",
        env_nested_delimiter="__",
        extra="forbid",
        frozen=True,
        nested_model_default_partial_update=True,
    )

    store: StoreSettings = StoreSettings()
    fetch: FetchSettings = FetchSettings()
    poll: PollSettings = PollSettings()
    read: ReadSettings = ReadSettings()
    archive: ArchiveSettings = ArchiveSettings()
    log: LogSettings = LogSettings()
    digest: tuple[DigestSettings, ...] = (
        DigestSettings(name="daily", language="ko"),
        DigestSettings(name="daily-en", language="en"),
    )
    destination: tuple[DestinationSettings, ...] = (FolderSettings(name="folder"),)
    delivery: DeliverySettings = DeliverySettings()
    rewrite: RewriteSettings = RewriteSettings()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003  the signature is pydantic's
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return env_settings, init_settings


def read_settings(path: Path | None) -> Settings:
    """The settings of a file (None: the defaults) under the environment; raises BadConfig with file, line and key."""
    values, text = read_toml(path) if path else ({}, "")
    _known_variables()
    try:
        settings = Settings(**values)
    except ValidationError as error:
        raise _told(error, path, text) from error
    except SettingsError as error:  # a whole table in one variable, and not JSON
        raise BadConfig("environment", f"{error}: write one variable a setting: NEWSTRAIL_FETCH__REST=5") from error
    names = [digest.name for digest in settings.digest]
    for index, name in enumerate(names):
        if name in names[:index]:
            raise BadConfig(
                path, f"two digests are named {name!r}", line=line_of(text, ("digest", index)), key="digest.name"
            )
    places = [place.name for place in settings.destination]
    for index, digest in enumerate(settings.digest):
        for place in digest.destinations:
            if place not in places:
                where = line_of(text, ("digest", index, "destinations"))
                problem = f"no destination is named {place!r}: there are {', '.join(places) or 'none'}"
                raise BadConfig(path, problem, line=where, key="digest.destinations")
    if len(set(places)) < len(places):
        line = line_of(text, ("destination",))
        raise BadConfig(path, "two destinations have one name", line=line, key="destination.name")
    return settings


def _known_variables() -> None:
    """Raise BadConfig for a variable that looks like a setting and is of no table there is."""
    for name in EnvSettingsSource(Settings).env_vars:
        table, dots, _ = name.lower().removeprefix("newstrail_").partition("__")
        if dots and name.lower().startswith("newstrail_") and table not in Settings.model_fields:
            tables = ", ".join(Settings.model_fields)
            raise BadConfig("environment", f"no table {table!r}: there are {tables}", key=name.upper())


def _told(error: ValidationError, path: Path | None, text: str) -> BadConfig:
    first = error.errors()[0]
    place = first["loc"]
    key = ".".join(str(part) for part in place)
    problem = (
        "is no setting: `newstrail init DIR` writes a file with all there are"
        if first["type"] == "extra_forbidden"
        else said(first)
    )
    from_environment = _in_environment(place)
    if from_environment:
        given = "" if place == ("store", "url") else f" (given: {first['input']!r})"  # it may hold a password
        return BadConfig("environment", f"{problem}{given}", key=from_environment)
    return BadConfig(path or "defaults", f"{problem}", line=line_of(text, place), key=key)


def _in_environment(place: tuple[str | int, ...]) -> str | None:
    """The variable that gave the value at `place`, if one did."""
    values: Mapping[str, str | None] = EnvSettingsSource(Settings).env_vars
    name = "newstrail_" + "__".join(str(part) for part in place)
    return next((known.upper() for known in values if known.lower() == name.lower()), None)


def as_toml_values(settings: Settings) -> dict[str, Any]:
    """The settings as a TOML reader would give them, for comparing with a file."""
    values: dict[str, Any] = _plain(settings.model_dump())  # Any: as TOML has it
    return values


def _plain(value: Any) -> Any:  # Any: whatever pydantic dumps
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, tuple | list) else value
