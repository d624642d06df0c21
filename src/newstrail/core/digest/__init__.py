"""Stories, edits and source health → a digest: told by company, each story once, every item accounted for."""

from newstrail.core.digest.assemble import Placed, Window, assemble
from newstrail.core.digest.periods import next_period, periods

__all__ = ["Placed", "Window", "assemble", "next_period", "periods"]
