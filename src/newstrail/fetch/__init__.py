"""The network: the only door to httpx, and everything goes through it.

    fetcher = Fetcher(hosts=store.hosts, now=now, sleep=sleep, agent=agent("https://example.org/bot"))
    fetcher(Request(url="https://example.org/feed.xml"))  # a Capture, or a Miss that says why not

Politeness (slots, rests, robots.txt), the address check, every bound on time and size, and the silence about secrets
are the door's business; whoever calls need not think of them, and cannot leave them out.
"""

from newstrail.fetch.fetcher import Fetcher
from newstrail.fetch.hosts import Hosts
from newstrail.fetch.keys import Key
from newstrail.fetch.limits import FetchSettings
from newstrail.fetch.record import Recorder, identity, recorded
from newstrail.fetch.redact import Discreet, redact
from newstrail.fetch.wire import agent

__all__ = [
    "Discreet",
    "FetchSettings",
    "Fetcher",
    "Hosts",
    "Key",
    "Recorder",
    "agent",
    "identity",
    "recorded",
    "redact",
]
