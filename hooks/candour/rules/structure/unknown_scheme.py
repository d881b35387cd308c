"""A link is a mark, or leads to a page, a mail address or a telephone.

A link with another scheme may be a misspelt mark, or code that runs when a reader clicks.

Reference: OWASP on cross-site scripting,
    https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html

Bad::

    It softens [scars](benefits:scars).

Good::

    benefits:
      - {term: scars, lines: [4]}
    ---
    It softens [scars](benefit:scars).
"""
