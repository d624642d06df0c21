"""About how many dollars a sum may be: Korean reports tell in won what English ones tell in dollars.

Nothing is converted: rates and roundings differ. But two sums of which one cannot be the other tell of two things.
"""

from __future__ import annotations

from decimal import Decimal
from math import floor, log

#: A step from one amount to the next: 6 %.
STEP = log(1.06)

#: Units of a currency for a dollar, the fewest and the most of recent years. Won stand for all that they may be, others
#: for the middle, as one of two reports is mostly in won.
RATES = {
    "USD": (1.0, 1.0),
    "KRW": (1280.0, 1490.0),
    "EUR": (0.9, 0.9),
    "GBP": (0.77, 0.77),
    "JPY": (150.0, 150.0),
    "CNY": (7.2, 7.2),
    "TWD": (31.5, 31.5),
}

#: Sums below it, in dollars, are prices.
LEAST = 1_000_000


def abroad(value: Decimal, unit: str) -> range:
    """The steps on which a sum may be; none for a small one, or for a currency that few compare.

    >>> any(step in abroad(Decimal(22_800_000_000_000), "KRW") for step in abroad(Decimal(16_500_000_000), "USD"))
    True
    >>> any(step in abroad(Decimal(22_800_000_000_000), "KRW") for step in abroad(Decimal(13_000_000_000), "USD"))
    False
    """
    fewest, most = RATES.get(unit, (0.0, 0.0))
    if not fewest or float(value) / most < LEAST:
        return range(0)
    return range(floor(log(float(value) / most) / STEP), floor(log(float(value) / fewest) / STEP) + 1)
