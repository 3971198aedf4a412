"""The forms of verbs: each case names forms that the rule must give and misspellings that it must not."""

import pytest

from selon.lang.inflect import VerbRow, inflect
from selon.lang.tables import table


@pytest.mark.parametrize(
    ("infinitive", "given", "refused"),
    [
        (
            "affirmer",
            "affirme affirment affirmait affirma affirmèrent affirmera affirmé affirmées affirmant",
            "affirmt",
        ),
        ("lancer", "lance lança lançait lancèrent lancé", "lanca lancait"),
        ("juger", "juge jugea jugeait jugèrent jugeant", "juga jugait"),
        ("marteler", "martèle martèlent martelait martèlera", "martele"),
        ("rappeler", "rappelle rappellent rappelait rappellera", "rappele"),
        ("révéler", "révèle révèlent révélait révélera révèlera", "révéle"),
        ("réitérer", "réitère réitéra réitérée", "rèitère"),
        ("soulever", "soulève soulevait soulèvera", "souleve"),
        ("tweeter", "tweete tweetent tweetera", "tweète"),
        ("presser", "presse pressent pressera", "prèsse"),
        ("balayer", "balaie balaye balaiera balayait", "balayie"),
        ("appuyer", "appuie appuient appuiera appuyait", "appuye"),
        ("crier", "crie crient criait criera", "cri"),
        ("envoyer", "envoie enverra envoya envoyé", "envoyera"),
        ("avertir", "avertit avertissent avertissait averti avertie avertirent", "avertent"),
        ("démentir", "dément démentent démentait démentit démenti", "démentissent"),
        ("consentir", "consent consentent consenti", "consentissait"),
        ("soutenir", "soutient soutiennent soutint soutinrent soutiendra soutenu soutenue", "soutenit"),
        ("prévenir", "prévient prévint préviendra prévenus", "prévenissent"),
        ("répondre", "répond répondent répondit répondra répondu", "répondt"),
        ("prétendre", "prétend prétendit prétendu", "prétent"),
        ("reprendre", "reprend reprennent reprit reprise", "reprendent"),
        ("dire", "dit disent disait dirent dira dite dits dise", "dient"),
        ("maudire", "maudit maudissent maudissait", "maudisait"),
        ("souscrire", "souscrit souscrivent souscrivit souscrite", "souscrisent"),
        ("sourire", "sourit sourient souriait", "sourivent"),
        ("promettre", "promet promettent promit promirent promise promis", "promiss promettit"),
        ("reconnaître", "reconnaît reconnait reconnaissent reconnut reconnue", "reconnaîtit"),
        ("craindre", "craint craignent craignait craignit", "crainent"),
        ("enjoindre", "enjoint enjoignent enjoignit", "enjoindent"),
        ("croire", "croit croient croyait crut croira", "croisent"),
        ("conclure", "conclut concluent conclurent concluait", "conclurant"),
        ("convaincre", "convainc convainquent convaincu", "convaincent"),
        ("poursuivre", "poursuit poursuivent poursuivi", "poursuient"),
        ("requérir", "requiert requièrent requis requise", "requérit"),
        ("vouloir", "veut veulent voulut voudrait veuille", "voulent"),
        ("prévoir", "prévoit prévoyait prévoira prévu", "prévoyra préverra"),
        ("s'émouvoir".removeprefix("s'"), "émeut émeuvent émut", "émouvit"),
        ("faire", "fait font fit firent fera fasse", "faisent"),
        ("être", "est sont fut étaient sera", "êtait"),
        ("avoir", "a ont eut avait aura ait", "avaitent"),
    ],
)
def test_forms(infinitive: str, given: str, refused: str) -> None:
    forms = inflect(infinitive)
    assert set(given.split()) | {infinitive} <= forms
    assert not set(refused.split()) & forms


def test_the_longest_ending_decides() -> None:
    assert "prévoira" in inflect("prévoir")
    assert "entreverra" in inflect("entrevoir")
    assert "reçoit" in inflect("recevoir")


@pytest.mark.parametrize("word", ["", "x", "er", "ir", "ville", "ère"])
def test_what_is_no_verb_raises_nothing(word: str) -> None:
    assert word in inflect(word)


@pytest.mark.parametrize("row", table("fr/irregular_verbs", VerbRow), ids=lambda row: row.ending)
def test_each_irregular_class_is_seen_in_its_example(row: VerbRow) -> None:
    own = {row.present, row.presents, row.past, row.pasts, row.participle, row.subjunctive}
    stems = (*own, row.imperfect + "ai", row.future + "a", row.participle + "s")
    words = row.example.lower().strip(".").replace("'", " ").split()
    assert any(word.endswith(stem) or stem in word for word in words for stem in stems)
