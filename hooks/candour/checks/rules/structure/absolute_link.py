"""A link to a page of the site is relative to the page that it stands on.

The site is also read from a folder, where an address that starts with `/` leads to the disk.

Reference: MkDocs on linking to pages (absolute paths may break),
    https://www.mkdocs.org/user-guide/writing-your-docs/#linking-to-pages

Bad::

    See [scars](/terms/scars.md).

Good::

    See [scars](../terms/scars.md).
"""
