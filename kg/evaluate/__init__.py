"""Measures extraction against gold: precision, recall and F1 by task and by type."""
