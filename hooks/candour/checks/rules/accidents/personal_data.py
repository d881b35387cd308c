"""A page tells nobody's telephone number or mail address but the clinic's.

They come with an e-mail, a form or a chat that a text was copied from, and may be a patient's or a colleague's. What
stands in mkdocs.yml is the clinic's own. A mail address whose host the page also links to is that organisation's.

Reference: ICO on what is personal data,
    https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/personal-information-what-is-it/
Reference: Regulation (EU) 2016/679, article 4, https://eur-lex.europa.eu/eli/reg/2016/679/oj

Bad::

    Ask Ana on 612 345 678 or at ana.perez@mail.example.

Good::

    === mkdocs.yml
    extra:
      clinic:
        name: Clinic
        phone: +34 912 345 678
    === docs/visit.md
    Ask us on 912 345 678. In an emergency, call 112.
"""

from candour.problem import Severity
from candour.reading.raw import contacts

SEVERITY = Severity.WARNING

check_text = contacts.find
