"""A dump of Wikidata or an export of FollowTheMoney → persons.csv, offices.csv, organisations.csv, places_own.csv."""
