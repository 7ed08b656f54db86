"""What we know: cues, names and offices from ``data/`` as typed values."""
