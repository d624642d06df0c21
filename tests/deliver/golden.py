"""The sample day in every form, as in `golden/`. `python -m tests.deliver.golden` writes it anew: read the diff."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from newstrail.deliver import folder
from newstrail.deliver.html import html
from newstrail.deliver.json import as_json
from newstrail.deliver.letter import written
from newstrail.deliver.markdown import markdown, plain
from newstrail.deliver.sample import sample
from newstrail.model import Digest

FOLDER = Path(__file__).parent / "golden"

#: A Wednesday morning in Seoul.
NOW = datetime(2026, 11, 24, 22, 30, tzinfo=UTC)

FORMS: dict[str, Callable[[Digest], str]] = {
    "md": markdown,
    "txt": plain,
    "html": html,
    "letter.html": written,
    "json": as_json,
}


def made() -> dict[str, str]:
    """Every golden file by name, as the code makes it now."""
    files = {
        f"{language}.{form}": render(sample(language, NOW))
        for language in ("ko", "en", "both")
        for form, render in FORMS.items()
        if language != "both" or form in ("md", "html")
    }
    with tempfile.TemporaryDirectory() as place:
        written_to = folder.write(Path(place), sample("ko", NOW), ("html", "md"), base="https://news.test/digests")
        for name in ("index.html", "atom.xml"):
            files[f"folder.{name}"] = written_to[0].with_name(name).read_text(encoding="utf-8")
    return files


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, text in made().items():
        FOLDER.joinpath(name).write_text(text, encoding="utf-8")
    print(json.dumps(sorted(made())))


if __name__ == "__main__":
    main()
