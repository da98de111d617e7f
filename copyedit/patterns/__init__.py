"""Rules written as data, and how such rules look at a document."""
