"""Stories, edits, claims and source health → a digest: told by company, each story once, every item accounted for."""

from datetime import timedelta

from newstrail.core.digest.alerts import alert as alert_of
from newstrail.core.digest.alerts import marks as marks_of
from newstrail.core.digest.assemble import assemble
from newstrail.core.digest.cited import cited, own
from newstrail.core.digest.claims import claim_notes
from newstrail.core.digest.periods import next_period, periods
from newstrail.core.digest.voice import DAYS
from newstrail.core.digest.window import Named, Placed, Window

#: How far back articles are counted, by how often a digest comes: the days that are shown, and as many before.
HORIZON = {every: 2 * timedelta(days=days) for every, days in DAYS.items()}

__all__ = [
    "HORIZON", "Named", "Placed", "Window", "alert_of", "assemble", "cited", "claim_notes", "marks_of", "next_period",
    "own", "periods",
]  # fmt: skip
