"""The clinic that publishes the site: its details on the home page, its name on every other."""

from __future__ import annotations

from candour.knowledge.survey import Site
from candour.model.addresses import HOME
from candour.model.clinic import Clinic
from candour.output.jsonld.node import Node, identified, node

_MARK = "#clinic"


def publisher(site: Site) -> Node | None:
    """The clinic by name; None if no clinic is set."""
    clinic = site.settings.clinic
    return identified(node("MedicalClinic", name=_name(clinic, site)), _MARK, site) if clinic else None


def details(clinic: Clinic, site: Site) -> Node:
    """All details of the clinic that are set, with the lines of its hours that machines can read."""
    address = node(
        "PostalAddress",
        streetAddress=clinic.street,
        addressLocality=clinic.locality,
        addressRegion=clinic.region,
        postalCode=clinic.postal_code,
        addressCountry=clinic.country,
    )
    thing = node(
        "MedicalClinic",
        HOME,
        site,
        name=_name(clinic, site),
        address=address if len(address) > 1 else None,
        telephone=clinic.phone,
        email=clinic.email,
        openingHours=list(clinic.opening_hours),
        knowsLanguage=list(clinic.languages),
    )
    if clinic.booking:
        thing["contactPoint"] = node("ContactPoint", contactType="booking") | {"url": clinic.booking}
    return identified(thing, _MARK, site)


def _name(clinic: Clinic, site: Site) -> str:
    return clinic.name or site.imprint.name
