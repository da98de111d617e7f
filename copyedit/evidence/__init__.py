"""What one document says about itself: ledgers, built once, on demand.

Each module has a function of a document that is asked for by ``document.view``.
"""
