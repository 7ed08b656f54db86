"""Answers HTTP requests about one store: SPARQL, graphs, actors and issues, the page.

The parent process holds no data. Every question is answered in one of a few worker processes that
read the store's published snapshot and are killed when a limit is reached.
"""

from kg.serve.app import make_app
from kg.serve.running import serve
from kg.serve.settings import ServiceLimits, ServiceSettings

__all__ = ["ServiceLimits", "ServiceSettings", "make_app", "serve"]
