"""The tables of a site that other programs read, against the data that they come from."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator
from pathlib import Path

from candour.limits import SITE_FILE, read_within
from candour.model.addresses import is_in_data
from candour.problem import Problem
from candour.published.broken import Destinations
from candour.published.expected import Expected
from candour.published.fault import fault
from candour.published.leading import destination


def wrong_tables(folder: Path, files: Collection[str], expected: Expected, places: Destinations) -> Iterator[Problem]:
    """Every row of a table that leads nowhere, or says something else than the data."""
    for path in files:
        if is_in_data(path) and path.endswith(".csv"):
            try:
                yield from _wrong_rows(path, read_within(folder / path, SITE_FILE), expected, places)
            except csv.Error as error:
                yield fault(path, "no-data", f"the table cannot be read: {error}")


def _wrong_rows(path: str, data: bytes, expected: Expected, places: Destinations) -> Iterator[Problem]:
    rows = csv.DictReader(io.StringIO(data.decode("utf-8", "replace"), newline=""))
    for row in rows:
        for address in (row.get("url") or "", *(row.get("elsewhere") or "").split()):
            target = destination("", address) if address else None
            code = places.missing(target) if target else ""
            if code:
                yield fault(path, code, f"'{address}' leads to nothing that the site has", rows.line_num)
        claim = expected.claim(row.get("url") or "")
        words = row.get("text") or ""
        if claim and claim.text not in (words, words.removeprefix("'")):
            said = f"the words of '{row['url']}' are '{words}' here, and '{claim.text}' in the data"
            yield fault(path, "other-words", said, rows.line_num)
        elif row.get("url") and not claim:
            yield fault(path, "not-in-data", f"the claim at '{row['url']}' is not in the data", rows.line_num)
