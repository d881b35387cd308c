"""The clinic's details in mkdocs.yml: all optional, each shown as it is written, links only where they are safe."""

from __future__ import annotations

import pytest
from hypothesis import given

from candour.model.clinic import Clinic
from candour.problem import Problem
from candour.wording.hours import hours

from .builders import ANY_TEXT, SAMPLE_FOLDER
from .configured import settings_of

WHOLE = """
extra:
  clinic:
    name: Willow Clinic
    street: 1 High Street
    locality: Springfield
    region: IL
    postal_code: 01234
    country: US
    phone: +1 (555) 0100
    email: desk@clinic.example
    hours:
      - Mo-Fr 09:00-17:00
      - Tu,Sa 10:00-24:00
      - and by appointment
    booking: https://clinic.example/book?for=you#now
    emergency: When it cannot wait, dial the emergency number.
    languages: [English, no]
"""


def read(text: str) -> tuple[Clinic | None, list[Problem]]:
    settings, problems = settings_of(text.encode())
    return settings.clinic, problems


def of(line: str) -> tuple[Clinic | None, list[Problem]]:
    """A clinic of which one thing is said."""
    return read(f"extra:\n  clinic:\n    {line}\n")


def test_every_detail_is_text_as_it_was_typed() -> None:
    clinic, problems = read(WHOLE)
    assert problems == []
    assert clinic
    assert (clinic.name, clinic.postal_code, clinic.languages) == ("Willow Clinic", "01234", ("English", "no"))


def test_details_come_ready_for_a_page() -> None:
    clinic, _ = read(WHOLE)
    assert clinic
    assert clinic.address == ("1 High Street", "Springfield IL 01234", "US")
    assert clinic.phone_link == "tel:+15550100"
    assert hours(clinic) == (
        "Monday to Friday: 09:00 to 17:00",
        "Tuesday, Saturday: 10:00 to 24:00",
        "and by appointment",
    )


def test_only_hours_that_machines_can_read_are_told_to_them() -> None:
    clinic, _ = read(WHOLE)
    assert clinic
    assert clinic.opening_hours == ("Mo-Fr 09:00-17:00", "Tu,Sa 10:00-24:00")
    assert Clinic(hours=("Mo-Fr 9-17", "Mo 25:00-26:00", "Mo-Fri 09:00-17:00", "mo 09:00-10:00")).opening_hours == ()


@pytest.mark.parametrize("text", ["", "extra:", "extra: {candour: }", "extra: {clinic: }", "extra: {clinic: ~}"])
def test_no_clinic_is_no_mistake(text: str) -> None:
    assert read(text) == (None, [])


def test_what_is_not_set_is_not_there() -> None:
    assert of("name: Willow Clinic") == (Clinic(name="Willow Clinic"), [])
    assert Clinic().address == ()
    assert Clinic().phone_link is None


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\\tscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//clinic.example/book",
        "book.html",
        "https://",
        "https:clinic.example",
        "https://clinic.example@evil.example/",
        "https://[clinic/",
        "https://clinic.example/a b",
        "https://clinic.example/'onclick=",
    ],
)
def test_a_booking_link_is_a_web_address_and_nothing_else(address: str) -> None:
    clinic, (problem,) = of(f'booking: "{address}"')
    assert clinic is None
    assert (problem.path, problem.line, problem.column, problem.code) == ("mkdocs.yml", 3, 14, "bad-value")


@pytest.mark.parametrize("number", ["112", "+44 20 7946 0000", "(555) 010-0000", "030/1234.567"])
def test_a_telephone_number_is_written_as_people_write_it(number: str) -> None:
    assert of(f"phone: {number}") == (Clinic(phone=number), [])


@pytest.mark.parametrize("line", ["phone: 'call +1'", "phone: '-'", "email: 'a@b'", "email: 'a@b.example?cc=x'"])
def test_what_cannot_be_dialled_or_written_to_is_named(line: str) -> None:
    assert [problem.code for problem in of(line)[1]] == ["bad-value"]


def test_all_mistakes_are_named_at_once_beside_a_wrong_setting() -> None:
    text = "extra:\n  candour: {open_safety_points: no}\n  clinic: {nam: x, hours: late, booking: }\n"
    assert [problem.code for problem in read(text)[1]] == ["bad-setting", "wrong-type", "unknown-key"]


@given(ANY_TEXT, ANY_TEXT)
def test_whatever_is_typed_a_link_is_safe_and_the_answer_is_a_clinic_or_problems(booking: str, phone: str) -> None:
    def quoted(text: str) -> str:
        return "'" + text.replace("'", "''") + "'"

    clinic, problems = read(f"extra: {{clinic: {{booking: {quoted(booking)}, phone: {quoted(phone)}}}}}")
    assert problems or clinic is None or (clinic.booking or "").startswith(("http://", "https://"))


def test_the_example_that_is_shipped_holds_no_clinic_and_is_sound_once_it_is_taken_in() -> None:
    shipped = (SAMPLE_FOLDER / "mkdocs.yml").read_text(encoding="utf-8")
    assert read(shipped) == (None, [])
    head, _, rest = shipped.partition("  # clinic:\n")
    example, blank, tail = rest.partition("\n\n")
    clinic, problems = read(head + "  clinic:\n" + example.replace("  #   ", "    ") + blank + tail)
    assert problems == []
    assert clinic
    assert all(getattr(clinic, key) for key in Clinic.model_fields)
