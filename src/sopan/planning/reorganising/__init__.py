"""A reorganisation: the map of units and positions in, the new editions, registers and the amending decree out."""
