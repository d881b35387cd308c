"""The entry point for the terminal. Commands are in `candour/commands/`, one per module.

    python hooks/cli.py check [--format text|json|sarif|github] [--source|--no-source] [--fix] [--since REVISION]
    python hooks/cli.py disagreements [--treatment ID] [--project DIR]
    python hooks/cli.py review BASE [HEAD] [--format text|json|markdown|suggestions] [--project DIR]
    python hooks/cli.py new article|term|treatment ID [...]
    python hooks/cli.py new translation ARTICLE --language CODE
    python hooks/cli.py fmt [--check] [PATH ...]
    python hooks/cli.py emit schema|editor [--out DIR]
    python hooks/cli.py emit language [CODE]
    python hooks/cli.py cards [--missing] [--browser PROGRAM] [--project DIR]
    python hooks/cli.py verify SITE [--format text|json]

Each takes --project DIR and --config-file FILE (-f), as MkDocs does.

Exit status: 0 when the content is clean (warnings allowed), 1 when it has errors (or, for `fmt --check`, pages to
format), 2 when the call is wrong. `verify` ends with 1 when something is wrong with the site.
`github` prints annotations for a workflow of GitHub Actions, `sarif` a file for its code scanning and for editors.
`review` ends with 1 when HEAD has errors, otherwise with 0, no matter how much has changed.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from candour.hand_over import handed_over

PROJECT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    status = handed_over(arguments, PROJECT)
    if status is None:
        from candour.commands.call import call  # nothing more of the engine is loaded if another judges

        status = call(arguments, PROJECT)
    return status


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)  # freeing everything that was read takes half a second at a thousand articles
