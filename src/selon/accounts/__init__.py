"""Cast, statements and events → accounts: versions of the same facts that disagree."""
