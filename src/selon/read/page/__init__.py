"""A web page to a draft: its encoding, its article's text, and what it says about itself."""
