"""What analysts ask of a graph: discourse networks, time, disagreement, support, identity."""
