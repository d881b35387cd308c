"""A page is saved as UTF-8.

In another encoding an é or a ° becomes a different sign on another machine, and so may a dose.

Reference: UTF-8 (RFC 3629), https://www.rfc-editor.org/rfc/rfc3629

Bad::

    === part of docs/articles/x.md in Latin-1
    Wait in the café.

Good::

    Wait in the café.
"""
