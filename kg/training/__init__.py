"""Makes the language model: corpora, training, quantisation, evaluation and the model card.

Nothing here is needed to read text. Training needs the extra ``actor-positions[train]``.
"""
