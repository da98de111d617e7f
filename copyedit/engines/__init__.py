"""Other programs that look at texts, each asked only when it is named."""
