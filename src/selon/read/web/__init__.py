"""Addresses to items, only when the caller asks for it: politely, and never into private networks by default."""
