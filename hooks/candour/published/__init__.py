"""A site as it stands in a folder, read back: its record, its links, its pages against its data. No content is read."""
