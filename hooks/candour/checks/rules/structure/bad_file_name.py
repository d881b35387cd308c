"""A file's name can be an address.

The name is the page's address on the site, and how other pages refer to it: small letters and digits
joined by hyphens, in the folder of its kind.

Reference: GOV.UK on addresses (lower case and dashes),
    https://guidance.publishing.service.gov.uk/writing-to-gov-uk-standards/plan-manage-content/follow-url-standards

Bad::

    === part of docs/terms/Old Scars.md
    label: Old scars
    ---
    Marks that a wound left long ago.

Good::

    === part of docs/terms/scars.md
    synonyms: [old scars]
    ---
"""
