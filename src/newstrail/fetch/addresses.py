"""Which addresses are dialled: every one that is nobody's private network.

`ipaddress.is_global` will not do: on Python 3.11 it passes NAT64, 6to4 and IPv4-compatible forms of 127.0.0.1, all of
multicast, and 168.63.129.16, where a large cloud keeps its machines' secrets.
"""

from __future__ import annotations

import ipaddress

#: IANA's special-purpose registries for IPv4 and IPv6, multicast, and the addresses that embed an IPv4 one.
DENIED = tuple(
    ipaddress.ip_network(prefix)
    for prefix in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",
        "100.64.0.0/10",  # carrier-grade NAT
        "127.0.0.0/8",
        "168.63.129.16/32",  # a cloud's control address, though it looks public
        "169.254.0.0/16",  # link-local, cloud metadata
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
        "::/96",  # IPv4-compatible, and the unspecified address
        "::1/128",
        "::ffff:0:0/96",  # IPv4-mapped
        "64:ff9b::/96",  # NAT64
        "64:ff9b:1::/48",
        "100::/64",
        "2001::/23",  # Teredo and others
        "2001:db8::/32",
        "2002::/16",  # 6to4
        "3fff::/20",
        "5f00::/16",
        "fc00::/7",  # unique local
        "fe80::/10",
        "fec0::/10",  # site-local
        "ff00::/8",
    )
)


def denied(address: str) -> bool:
    """Whether an address as the resolver wrote it is private, reserved, or no address at all.

    >>> denied("8.8.8.8"), denied("64:ff9b::7f00:1"), denied("2130706433")
    (False, True, True)
    """
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return True
    return any(found in network for network in DENIED)
