"""Dispatch → passages: headline, dateline, body, and what is not the article."""
