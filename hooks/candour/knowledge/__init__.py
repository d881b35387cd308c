"""What follows from the claims: comparisons, disagreements, voices, checklists, timelines. No word of HTML."""
