"""Which word fits at a place: evidence from the words beside it."""
