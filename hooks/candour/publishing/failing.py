"""Why a site cannot be published, as a sentence."""

from __future__ import annotations

from candour.limits import reason


class CannotPublish(Exception):
    """The site was not published, or not to its end. The text says why, and how the published folder is left."""


def what_failed(error: OSError) -> str:
    """What the system says of an error, with the file.

    >>> what_failed(OSError(28, "No space left on device", "site/index.html"))
    'site/index.html: no space left on device'
    """
    return f"{error.filename}: {reason(error)}" if error.filename else reason(error)
