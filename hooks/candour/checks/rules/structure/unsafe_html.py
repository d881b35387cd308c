"""A clinic's own page holds HTML that runs nothing and loads nothing from elsewhere.

Markdown's extensions make HTML, and an editor may type some: details to open, tables, figures, abbreviations, videos
from docs/. Scripts, handlers, forms and style sheets may not stand on a page. A frame may show a website that
`mkdocs.yml` names under `extra: candour: allow: frames`, such as a map. A link leads to a page of the site, or begins
with https, http, mailto, tel or sms.

Reference: OWASP on cross-site scripting,
    https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html

Bad::

    === docs/index.md
    # Welcome

    <a href="treatments/needling.html" onclick="ask()">Needling</a>

Good::

    === docs/index.md
    # Welcome

    <a href="treatments/needling.html" title="What it is">Needling</a>
"""
