"""A page holds Markdown, no HTML.

HTML can run code in a reader's browser, and it looks unlike the rest of the site.

Reference: OWASP on cross-site scripting,
    https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html

Bad::

    Stay out of the <b>sun</b>.

Good::

    Stay out of the **sun**.
"""
