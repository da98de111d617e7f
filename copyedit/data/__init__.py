"""Compiled word lists and models, built by ``training/`` and read by mmap."""
