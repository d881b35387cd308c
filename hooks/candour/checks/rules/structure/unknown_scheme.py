"""A link is a mark, or leads to a page, a mail address or a telephone.

A link with another scheme may be a misspelt mark, or code that runs when a reader clicks.

Reference: OWASP on cross-site scripting in Rails (a link that runs code),
    https://cheatsheetseries.owasp.org/cheatsheets/Ruby_on_Rails_Cheat_Sheet.html#cross-site-scripting-xss

Bad::

    It softens [scars](benefits:scars).

Good::

    benefits:
      - {term: scars, lines: [4]}
    ---
    It softens [scars](benefit:scars).
"""
