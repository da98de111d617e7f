"""Tests of the readers; a package, so that its file names are its own."""
