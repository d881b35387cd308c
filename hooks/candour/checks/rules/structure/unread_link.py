"""What is written as a link is a link.

An address has no spaces, and its title stands in quotation marks. Otherwise readers see brackets and the address.

Reference: CommonMark on links, https://spec.commonmark.org/0.31.2/#links

Bad::

    Read [the leaflet](https://clinic.example/the leaflet).

Good::

    Read [the leaflet](https://clinic.example/the-leaflet).
"""
