"""Telephone numbers and mail addresses that are not the clinic's: a patient's, or somebody's from an e-mail.

What stands in the configuration is the clinic's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from candour.model.clinic import Clinic
from candour.reading.raw import mail_addresses, telephones
from candour.reading.raw.mail_addresses import GENERAL, MAIL
from candour.reading.raw.raw_text import WEB, Around, Found, RawText, TextKind
from candour.reading.raw.telephones import RUN, digits_of

_HEADER = re.compile(r'^(?:#.*|"(?:Last-Translator|Language-Team|Report-Msgid-Bugs-To|[\w-]+-Date):.*)$', re.MULTILINE)


def around(configured: Iterable[bytes], clinic: Clinic | None) -> Around:
    """What the files of a configuration name is the clinic's own."""
    text = "\n".join(data.decode("utf-8", "replace") for data in configured)
    addresses = frozenset(f"{name}@{host}".lower() for name, host in MAIL.findall(text))
    hosts = {host.lower().removeprefix("www.") for host in WEB.findall(text)}
    if clinic and clinic.email:
        hosts.add(clinic.email.rpartition("@")[2].lower())
    return Around(
        frozenset(digits_of(number[0]) for number in RUN.finditer(text)),
        frozenset(host for host in hosts if not GENERAL.match(host)),
        addresses,
        bool(re.search(r"\b(?:macros|include-markdown|markdownextradata|jinja\w*|mkdocs-jinja\w*|gen-files)\b", text)),
    )


def find(given: RawText) -> Iterator[Found]:
    """Each number and address that is not known, but in the configuration: that is where the clinic's stand."""
    if given.kind is TextKind.CONFIGURATION:
        return
    skipped = [match.span() for match in _HEADER.finditer(given.text)] if given.kind is TextKind.CATALOGUE else []
    for found in (*telephones.find(given), *mail_addresses.find(given)):
        if not any(start <= found.start < end for start, end in skipped):
            yield found
