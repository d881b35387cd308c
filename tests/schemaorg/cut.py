"""Cut the part of schema.org's vocabulary that the site's JSON-LD is tested against.

    npm pack schema-dts@2.1.0 && tar xzf schema-dts-2.1.0.tgz
    python tests/schemaorg/cut.py package/dist/schema.d.ts > tests/schemaorg/schema.json

schema-dts (Apache-2.0) is made from schema.org's own definitions, one TypeScript interface a type. The
vocabulary is © schema.org's sponsors, CC BY-SA 3.0 (https://schema.org/docs/terms.html), and so is the cut.
Kept are the types named here and all above them, with the properties each defines itself and the types that
their values may have. What schema.org has superseded is left out, so that a test fails where it is used.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

WANTED = frozenset(
    """
    BreadcrumbList CollectionPage ContactPoint CreativeWork DefinedTerm DefinedTermSet ListItem MedicalClinic
    MedicalContraindication MedicalEntity MedicalTherapy MedicalWebPage Organization Patient Person PostalAddress
    WebPage WebSite
    """.split()  # noqa: SIM905
)

_TYPE = re.compile(r"^export type (\w+) = (.+);$", re.MULTILINE)
_BASE = re.compile(r"^interface (\w+)Base extends .*?\{\n(.*?)^\}", re.MULTILINE | re.DOTALL)
_PROPERTY = re.compile(r'((?:/\*\*(?:(?!\*/).)*?\*/\s*)?)"(\w+)"\?: SchemaValue<(.+?), "\w+">;', re.DOTALL)


def cut(source: str) -> dict[str, dict[str, object]]:
    """Types by name: the types directly above, and the properties with the types of their values."""
    above: dict[str, set[str]] = {}
    for parent, alternatives in _TYPE.findall(source):
        for child in re.findall(r"(?<![\w\"/])\w+", alternatives):
            above.setdefault(child, set()).add(parent)
    bodies = dict(_BASE.findall(source))
    kept: dict[str, dict[str, object]] = {}
    waiting = sorted(WANTED)
    while waiting:
        name = waiting.pop()
        if name not in kept:
            kept[name] = {"above": sorted(above.get(name, ())), "properties": _properties(bodies.get(name, ""))}
            waiting += above.get(name, ())
    return dict(sorted(kept.items()))


def _properties(body: str) -> dict[str, list[str]]:
    return {
        name: [kind for kind in kinds.split(" | ") if kind != "IdReference"]
        for comment, name, kinds in _PROPERTY.findall(body)
        if "@deprecated" not in comment
    }


if __name__ == "__main__":
    types = cut(Path(sys.argv[1]).read_text(encoding="utf-8"))
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(value)}" for name, value in types.items())
    sys.stdout.write(f"{{\n{lines}\n}}\n")
