"""E44: which addresses a robots.txt is about."""

from __future__ import annotations

import pytest

from newstrail.model import Why
from tests.fetch.world import World
from tests.scripted import reply

RULES = b"""\
User-agent: otherbot
Disallow: /

User-agent: *
Disallow: /all-but-us

User-Agent: NewsTrail
Disallow: /news
Allow: /news/open
Allow: /tie
Disallow: /tie
Disallow: /*.pdf$
Disallow: /search*sort=
Disallow: /%7ehome
Disallow: /a%3Cb
"""


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/", True),
        ("/all-but-us", True),  # our own group alone counts
        ("/news/1", False),
        ("/news/open/1", True),  # the longest match wins
        ("/tie", True),  # and Allow where they are as long
        ("/files/x.pdf", False),
        ("/files/x.pdf?download", True),
        ("/search?q=chip&sort=date", False),
        ("/search?q=chip", True),
        ("/~home", False),
        ("/a%3cb", False),
        ("/NEWS/1", True),
    ],
)
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_e44_rules_match_by_token_longest_path_and_wildcards(
    world: World, path: str, allowed: bool, bom: bytes
) -> None:
    server = world.serve("a.test")
    server.on("/robots.txt", reply(bom + RULES))
    server.on("*", reply(b"x"))

    world.get(f"http://a.test{path}")

    assert bool(server.targets()) is allowed


def test_e44_a_bom_does_not_hide_the_first_line(world: World) -> None:
    server = world.serve("a.test")
    server.on("/robots.txt", reply(b"\xef\xbb\xbfUser-agent: *\nDisallow: /\n"))

    assert world.miss("http://a.test/").why is Why.ROBOTS
