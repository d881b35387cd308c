"""A link to a page of the site is relative to the page that it stands on.

The site is also read from a folder, where an address that starts with `/` leads to the disk.

Reference: The URL standard, https://url.spec.whatwg.org/#relative-url-string

Bad::

    See [scars](/terms/scars.md).

Good::

    See [scars](../terms/scars.md).
"""
