"""A folder, or a revision of it, as a whole: its files are read, its library is built, everything is checked."""
