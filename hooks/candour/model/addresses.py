"""Where pages stand, relative to the site's root."""

from __future__ import annotations


def comparison_url(treatment: str, group: str) -> str:
    """The page that compares a treatment's articles in one group, relative to the site's root."""
    return f"treatments/{treatment}/{slug_of_group(group)}.html"


def slug_of_group(group: str) -> str:
    return group.replace("_", "-")
