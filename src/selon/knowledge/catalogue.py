"""Which schema each table of `data/` has."""

from collections.abc import Mapping
from functools import cache

from ..lang import schema
from ..lang.inflect import VerbRow
from ..times.grammar import PatternRow


@cache
def schemas() -> Mapping[str, type[schema.Row]]:
    """The tables by name ("world/persons"), in the order in which their rows refer to one another."""
    return {
        "world/countries": schema.CountryRow,
        "world/metonyms": schema.MetonymRow,
        "world/organisations": schema.OrganisationRow,
        "world/persons": schema.PersonRow,
        "world/offices": schema.OfficeRow,
        "world/given_names": schema.GivenNameRow,
        "world/shared_offices": schema.SharedOfficeRow,
        "world/differences": schema.DifferenceRow,
        "world/languages": schema.LanguageRow,
        "world/place_nouns": schema.PlaceNounRow,
        "world/place_verbs": schema.PlaceVerbRow,
        "world/places_own": schema.PlaceRow,
        "world/wikidata_classes": schema.WikidataClassRow,
        "fr/abbreviations": schema.FormRow,
        "fr/according": schema.SourceRow,
        "fr/anaphors": schema.AnaphorRow,
        "fr/bodies": schema.BodyRow,
        "fr/connectives": schema.FormRow,
        "fr/contexts": schema.ContextRow,
        "fr/cues": schema.CueRow,
        "fr/descriptions": schema.DescriptionRow,
        "fr/domains": schema.DomainRow,
        "fr/governors": schema.GovernorRow,
        "fr/groups": schema.GroupRow,
        "fr/irregular_verbs": VerbRow,
        "fr/kinds": schema.KindRow,
        "fr/light_verbs": schema.SupportRow,
        "fr/portfolios": schema.PortfolioRow,
        "fr/proposals": schema.KindRow,
        "fr/set_phrases": schema.FormRow,
        "fr/speech_nouns": schema.SpeechNounRow,
        "fr/stances": schema.StanceRow,
        "fr/times": PatternRow,
        "fr/titles": schema.TitleRow,
        "fr/triggers": schema.TriggerRow,
        "ontology/rules": schema.RuleRow,
    }
