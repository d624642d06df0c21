"""Stories, edits, claims and source health → a digest: told by company, each story once, every item accounted for."""

from newstrail.core.digest.alerts import alert, marks
from newstrail.core.digest.assemble import assemble
from newstrail.core.digest.periods import next_period, periods
from newstrail.core.digest.window import Named, Placed, Window

__all__ = ["Named", "Placed", "Window", "alert", "assemble", "marks", "next_period", "periods"]
