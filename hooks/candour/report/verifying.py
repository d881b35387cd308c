"""What a look at a built site has found → text for people and JSON for tools."""

from __future__ import annotations

import json

from candour.published.verify import Verified
from candour.report.problems import problem_data
from candour.wording.claims import numbered


def verified_text(found: Verified, site: str) -> str:
    """One line for each fault, with the path of its file from where the call was made, then how much was looked at."""
    counts = found.counts
    looked = ", ".join(numbered(counts[key], key.removesuffix("s")) for key in ("files", "pages", "links", "claims"))
    lines = [f"{site}/{problem}" for problem in found.faults]
    return "\n".join([*lines, f"verified {looked}: {numbered(len(found.faults), 'fault')}"])


def verified_json(found: Verified, site: str) -> str:
    """The same for tools: {"faults": [{path, line, column, code, message}], "verified": {…}}."""
    faults = [problem_data(one) for one in found.faults]
    return json.dumps({"faults": faults, "verified": {"site": site, **found.counts}}, ensure_ascii=False, indent=2)


VERIFIED_FORMATS = {"text": verified_text, "json": verified_json}
"""By their names on the command line."""
