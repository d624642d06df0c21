"""How much of time, memory and other people's patience one request may cost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchSettings:
    """The configured bounds; each default says where it is from."""

    #: From the resolver to the last byte of one hop; waiting for the host's slot is not counted.
    total: timedelta = timedelta(seconds=30)
    connect: timedelta = timedelta(seconds=8)  #: one address, TLS included
    read: timedelta = timedelta(seconds=15)  #: of silence
    #: Decoded. The longest real feed we know of has 5 MB; Miniflux allows 15 MiB, CommaFeed 5.
    max_bytes: int = 10 * 2**20
    max_wire: int = 10 * 2**20  #: as it comes over the wire, before decoding
    max_redirects: int = 5  #: RFC 9309, 2.3.1.2 asks for five; nobody honest needs more
    #: Between two starts on one registrable domain (Media Cloud 5 s, Common Crawl 9 s).
    rest: timedelta = timedelta(seconds=5)
    #: Between two starts on one address: many sites share one, so less (BUbiNG warns below 1 s).
    address_rest: timedelta = timedelta(seconds=1)
    #: A slow host gets rests of its latency times this; Heritrix takes 5, which is hard on a newsroom's one slow page.
    latency_factor: float = 2.0
    longest_pace: timedelta = timedelta(seconds=60)  #: what latency alone may cost (Scrapy AutoThrottle: 60 s)
    crawl_delay_cap: timedelta = timedelta(seconds=120)  #: a longer Crawl-delay: the host is left alone (news-crawl)
    patience: timedelta = timedelta(seconds=10)  #: a slot further off than this is no wait but a `Miss`
    robots_kept: timedelta = timedelta(hours=24)  #: RFC 9309, 2.4
    robots_again: timedelta = timedelta(minutes=10)  #: until a robots.txt that could not be read is asked for again
    proxy: str | None = None  #: every request goes through it, and the address check is its job then
    ca_file: str | None = None  #: PEM file of authorities to trust besides the usual ones
