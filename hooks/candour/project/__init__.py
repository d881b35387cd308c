"""A folder, or a revision of it, opened as a whole: files are read, the library is built, all is checked."""
