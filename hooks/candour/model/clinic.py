"""The clinic that publishes the site: `extra.clinic` in mkdocs.yml. Nothing is shown of what is not set."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from candour.language.spoken import N_
from candour.model.values import Text, is_web_address

DAYS = {
    "Mo": N_("Monday"),
    "Tu": N_("Tuesday"),
    "We": N_("Wednesday"),
    "Th": N_("Thursday"),
    "Fr": N_("Friday"),
    "Sa": N_("Saturday"),
    "Su": N_("Sunday"),
}
_TIME = r"(?:[01]\d|2[0-3]):[0-5]\d"
_DAY = f"(?:{'|'.join(DAYS)})"
OPENING = re.compile(rf"({_DAY}(?:[-,]{_DAY})*) ({_TIME})-({_TIME}|24:00)")
"""Hours as schema.org writes them, for machines as well as people: https://schema.org/openingHours."""


def _booking(value: object) -> object:
    """A web address. Anything else that a browser may open (a script, a file) is refused."""
    if not isinstance(value, str) or not value:
        return value  # the type's own message is clearer
    if not is_web_address(value, "https", "http"):
        raise ValueError(f"'{value}' is not a web address; write it in full, such as https://clinic.example/book")
    return value


def _phone(value: object) -> object:
    if isinstance(value, str) and value and not re.fullmatch(r"\+?[\d ().\-/]*\d[\d ().\-/]*", value):
        raise ValueError(f"'{value}' is not a telephone number; write digits, such as +1 555 0100")
    return value


def _email(value: object) -> object:
    if isinstance(value, str) and value and not re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", value, re.ASCII):
        raise ValueError(f"'{value}' is not an e-mail address; write one such as desk@clinic.example")
    return value


class Clinic(BaseModel):
    """Who publishes the site. Every key may be left out; what is given is shown as it is written."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Text | None = Field(default=None, description="The clinic's name; the site's own name stands in for it.")
    street: Text | None = Field(default=None, description="Street and number.")
    locality: Text | None = Field(default=None, description="The town or city.")
    region: Text | None = Field(default=None, description="The state, province or county, where addresses have one.")
    postal_code: Text | None = Field(default=None, description="The postal code.")
    country: Text | None = Field(default=None, description="The country, by name or its two letters.")
    phone: Annotated[Text | None, BeforeValidator(_phone)] = Field(
        default=None, description="The telephone number, in the form in which people dial it: `+1 555 0100`."
    )
    email: Annotated[Text | None, BeforeValidator(_email)] = Field(default=None, description="The e-mail address.")
    hours: tuple[Text, ...] = Field(
        default=(),
        description="Opening hours, a line each. A line such as `Mo-Fr 09:00-17:00` is told to search engines too.",
    )
    booking: Annotated[Text | None, BeforeValidator(_booking)] = Field(
        default=None, description="The web address at which people book, with https://."
    )
    emergency: Text | None = Field(default=None, description="What to do when it cannot wait, in a sentence.")
    languages: tuple[Text, ...] = Field(default=(), description="The languages that are spoken at the clinic.")

    @property
    def phone_link(self) -> str | None:
        """The number as a link that dials it."""
        return "tel:" + re.sub(r"[^+\d]", "", self.phone) if self.phone else None

    @property
    def address(self) -> tuple[str, ...]:
        """The lines of the address that are set."""
        town = " ".join(filter(None, (self.locality, self.region, self.postal_code)))
        return tuple(line for line in (self.street, town, self.country) if line)

    @property
    def opening_hours(self) -> tuple[str, ...]:
        """The lines of the hours that are written as schema.org wants them."""
        return tuple(line for line in self.hours if OPENING.fullmatch(line))
