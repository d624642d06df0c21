"""The one exception inside `fetch`; it becomes a `Miss` at the door and never passes it."""

from __future__ import annotations

from datetime import datetime

from newstrail.model import Why


class Failed(Exception):
    """A request that brings nothing back, and why; `detail` may name an address, the door redacts it."""

    def __init__(self, why: Why, detail: str, *, status: int | None = None, retry_at: datetime | None = None) -> None:
        super().__init__(detail)
        self.why, self.detail, self.status, self.retry_at = why, detail, status, retry_at
