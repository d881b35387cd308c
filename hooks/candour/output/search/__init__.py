"""What search finds, and the small files that it searches."""
