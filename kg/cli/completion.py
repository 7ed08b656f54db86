"""Completes names from the store and the ontology in the shell."""

import os
from collections.abc import Iterable
from pathlib import Path

from kg.errors import KgError
from kg.lookup import Sought


def actor_names(incomplete: str) -> list[str]:
    """Give actors of the default store whose name starts so."""
    return _stored(Sought.ACTOR, incomplete)


def issue_names(incomplete: str) -> list[str]:
    """Give issues of the default store whose label starts so."""
    return _stored(Sought.ISSUE, incomplete)


def _stored(sought: Sought, incomplete: str) -> list[str]:
    from kg.lookup import names_starting
    from kg.store import open_store

    try:
        with open_store(Path(os.environ.get("KG_STORE", ".kg"))) as store:
            return names_starting(store, sought, incomplete)
    except KgError:
        return []  # a shell shows nothing while there is no store to read


def query_names(incomplete: str) -> list[str]:
    """Give named queries that start so."""
    from kg.query import named_queries

    return _starting(named_queries(), incomplete)


def relation_names(incomplete: str) -> list[str]:
    """Give relation types that start so."""
    from kg.vocabulary import relation_types

    return _starting(relation_types(), incomplete)


def stance_names(incomplete: str) -> list[str]:
    """Give stances that start so."""
    from kg.vocabulary import stances

    return _starting(stances(), incomplete)


def _starting(names: Iterable[str], incomplete: str) -> list[str]:
    return [name for name in names if name.startswith(incomplete)]
