"""A page holds nothing that a program left in it.

Tracked changes of a word processor ("[Deleted: 24] 48 hours"), its bullets, fields and comments, the head of an e-mail,
a line of a chat, a page's number of a PDF: they come along with a text that is copied. A bullet that is a sign of its
own makes no list, so all items run together. What is looked for is in hooks/candour/reading/raw/words.

Reference: Microsoft on tracked changes and comments that are left in a document,
    https://support.microsoft.com/office/remove-tracked-changes-and-comments-from-a-document-c0db6a63-fbda-4a0e-9f32-1ac4f1e3d5f5
Reference: CommonMark on the signs that make a list, https://spec.commonmark.org/0.31.2/#list-items

Bad::

    Stay out of the sun for [Deleted: 24] 48 hours.

Good::

    Stay out of the sun for 48 hours.
"""

from candour.reading.raw import residue

check_text = residue.find
