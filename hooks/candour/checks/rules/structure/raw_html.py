"""A page holds Markdown, no HTML.

HTML can run code in a reader's browser, and it looks unlike the rest of the site.

Reference: OWASP on cross-site scripting in Rails (Markdown without HTML tags),
    https://cheatsheetseries.owasp.org/cheatsheets/Ruby_on_Rails_Cheat_Sheet.html#cross-site-scripting-xss

Bad::

    Stay out of the <b>sun</b>.

Good::

    Stay out of the **sun**.
"""
