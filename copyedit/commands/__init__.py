"""Commands, one to a module, each with ``add_parser`` and ``run``."""
