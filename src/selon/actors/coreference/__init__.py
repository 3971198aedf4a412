"""Whom words mean that are no names: descriptions, pronouns, possessives, collectives."""
