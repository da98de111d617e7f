"""LanguageTool as an engine: a Java server with 3,000 rules for English.

Its client, language-tool-python, is under the GPL and an extra of its own; it is
imported in ``client`` alone and only when a text has to be asked about. Text goes
to a server that the configuration or the command line names, and to no other.
"""
