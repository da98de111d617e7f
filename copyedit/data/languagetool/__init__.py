"""Tables about LanguageTool's rules.

* ``categories.csv``   its categories, which of ours each is like, and how grave
* ``left_to_us.csv``   rules that it is told to leave to our own checkers
* ``noisy.csv``        rules shown with ``--thorough`` only: how often each was wrong
                       and right on published prose, and in which domains wrong
* ``rules.csv``        the rules of LanguageTool 6.8 for English, as we name them
"""
