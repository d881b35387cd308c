"""A finished folder becomes the published site: whole at every instant, whatever stops the machine between two steps.

Nothing here knows MkDocs or pages. `Publication` (publication.py) is what a build uses: it asks for a fresh folder
when it starts, and says at its end whether the folder is published or thrown away.

**Two promises.** `files`, the default: the published folder stays the same folder, so that a link to it, a mount, a
volume, a running server's view of it, `.git` of a worktree, its mode and its group stay. Each *file* is the old one or
the new one at every instant, never a part of one. While a site is published, for a fraction of a second, some files
are new and others old. `whole`, a setting: the *site* is the old one or the new one at every instant. The folder
itself is another one afterwards.

**The steps of `files`**, and what a crash (a kill, a power cut) leaves behind each:

1. A scratch folder is made beside the published one, `.site.building-1a2b3c4d`, readable for its owner alone, and a
   file in it is locked. The build fills `site/` in it. *A crash leaves the scratch folder; the published one is as it
   was.*
2. The published folder is locked, so that one build at a time publishes to it. What an earlier build left half done
   is finished first.
3. The new files are flushed to the disk, all at once (`syncfs`: 0.02 s for 1,156 files, where `fsync` of each took
   0.24 s). Else a power cut after the renames could leave empty files under their names. *As after 1.*
4. The journal is written in the scratch folder: the new site's files in order, under a name that counts only once its
   bytes are on the disk (`fsync`, a rename, `fsync` of the folder). This is the one moment that decides. *Before it,
   the old site stays. After it, the next start finishes the new one.*
5. Each new file is renamed to its place: first what pages need (pictures, styles, scripts), then pages, those that are
   new before those that replace others, then what leads to pages or tells of them (search, sitemap, data), and last
   the record of the build. So whatever a reader follows is there. A rename replaces a file in one step. *A crash
   leaves some files new; those that are not moved yet still lie in the scratch folder, and nothing else is needed to
   go on.*
6. What no longer belongs to the site is deleted.
7. The renames are flushed, the journal is removed, then the scratch folder. *A crash before leaves work that is found
   done; a crash behind, a scratch folder without a journal.*

Every step can be done again: a file that is not in the scratch folder any more was moved before. A journal whose files
are neither there nor in place is void (somebody has deleted the site in between), and nothing is published from it.

**The next start** of any build to that folder, even of one that then fails, looks for scratch folders. Each living
build holds the lock of its own, and the system takes a lock away with the process, however it ended; so a folder that
can be locked is a dead build's. With a journal it is finished, without one it is deleted. Numbers of processes are not
used: they return, and two containers on one volume have the same ones.

**Where a rename cannot reach** (the folder is a mount or a volume, or what is made in it gets a group or an access list
that the scratch folder cannot have), the finished site is copied first, between steps 2 and 3, into a folder of the
published one that only its owner can read, `.candour-building-1a2b3c4d`. From there on all is the same. So a full
volume is noticed before a file is replaced.

**The steps of `whole`**: the scratch folder's `site/` gets mode, owner and group of the published folder, is flushed,
and the two are exchanged by one call (`renameat2`). Where the site's path is a link, the finished site becomes a folder
of its own beside the one that the link leads to, and a new link replaces the old one by a rename. *A crash leaves the
old site or the new one, and a folder that the next build deletes.* Where neither can be done, the build says so before
it begins.

**What fails** on the way (a full disk, a folder that is read-only) is told in a sentence. Up to step 4, and until a
first file was moved, the site stays as it was; later, the next start finishes it.
"""
