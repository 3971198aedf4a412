"""The pages of the site: each file says what a page may be asked, what it answers, and gathers that from the store."""
