"""What an article can be found by and compared with later, in little space: its traits.

Traits are stored for years and never sent anywhere: hashes of words in runs of three (`sketch`), a few marks by which the
store finds candidates, the weighted terms of headline and lead, figures and companies. `VERSION` goes with them.
"""

from __future__ import annotations

from newstrail.core.traits.common import shares
from newstrail.core.traits.hashing import VERSION, hash64, mark
from newstrail.core.traits.headline import bare, headline_key, stage
from newstrail.core.traits.near import MOST, Alike, Decided, Known, Neighbourhood, Place, sharing
from newstrail.core.traits.numerals import DAYS
from newstrail.core.traits.pack import pack, pack_profile, unpack, unpack_profile
from newstrail.core.traits.profile import Part, Profile
from newstrail.core.traits.read import read
from newstrail.core.traits.terms import Terms
from newstrail.core.traits.traits import DAY, HOUR, KEY, TWO_DAYS, Sketch, Traits, moment, ticks

__all__ = [
    "DAY",
    "DAYS",
    "HOUR",
    "KEY",
    "MOST",
    "TWO_DAYS",
    "VERSION",
    "Alike",
    "Decided",
    "Known",
    "Neighbourhood",
    "Part",
    "Place",
    "Profile",
    "Sketch",
    "Terms",
    "Traits",
    "bare",
    "hash64",
    "headline_key",
    "mark",
    "moment",
    "pack",
    "pack_profile",
    "read",
    "shares",
    "sharing",
    "stage",
    "ticks",
    "unpack",
    "unpack_profile",
]
