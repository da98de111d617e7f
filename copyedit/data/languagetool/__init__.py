"""Tables about LanguageTool's rules.

* ``categories.csv``   its categories, which of ours each is like, and how grave
* ``left_to_us.csv``   rules that it is told to leave to our own checkers
* ``noisy.csv``        rules shown with ``--thorough`` only, with what they said
* ``rules.csv``        the rules of LanguageTool 6.8 for English, as we name them
"""
