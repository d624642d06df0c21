"""What is due, as data with a natural key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Poll:
    source: str

    @property
    def key(self) -> str:
        return f"poll {self.source}"


@dataclass(frozen=True, slots=True)
class Read:
    url: str

    @property
    def key(self) -> str:
        return f"read {self.url}"


@dataclass(frozen=True, slots=True)
class Cluster:
    @property
    def key(self) -> str:
        return "cluster"


@dataclass(frozen=True, slots=True)
class Report:
    digest: str  #: name of the definition
    start: datetime  #: of the period
    end: datetime

    @property
    def key(self) -> str:
        return f"report {self.digest} {self.end.isoformat()}"


@dataclass(frozen=True, slots=True)
class Alert:
    digest: str  #: name of the definition

    @property
    def key(self) -> str:
        return f"alert {self.digest}"


@dataclass(frozen=True, slots=True)
class Deliver:
    digest: str
    period: datetime  #: end of the period
    destination: str

    @property
    def key(self) -> str:
        return f"deliver {self.digest} {self.period.isoformat()} {self.destination}"


Job = Poll | Read | Cluster | Report | Alert | Deliver
