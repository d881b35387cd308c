"""Claims and quantities in the words that readers see."""
