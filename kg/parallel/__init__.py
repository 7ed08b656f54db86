"""Reads documents on many processes, or on the machines of a cluster.

A document's graph depends on its text alone, so the result is the same as that of one process.
"""

from kg.parallel.cluster import cluster
from kg.parallel.processes import processes

__all__ = ["cluster", "processes"]
