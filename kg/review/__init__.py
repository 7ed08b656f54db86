"""A reader's decisions: who is the same, which assertions are right; kept apart, and reversible.

Import from the modules: ``ledger`` keeps decisions, ``candidates`` proposes them, ``identity`` and
``outcome`` work out what follows, ``graph`` writes it into a store, ``scoring`` measures by it.
"""
