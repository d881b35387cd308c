"""A value can be read as what it stands for.

A date, a quantity, a time, an id and the lines of the original each have a form. What is not in it cannot
be compared.

Reference: The author's manual, manual.html#values

Bad::

    facts:
      - {term: sessions, value: some visits, lines: [5]}
    ---
    It takes [a few visits](fact:sessions).

Good::

    facts:
      - {term: sessions, value: 2 to 3 sessions, lines: [5]}
    ---
    It takes [two or three visits](fact:sessions).
"""
