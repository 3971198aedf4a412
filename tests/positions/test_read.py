"""Positions in sentences of the genre: who, which stance, which proposal, which condition."""

import pytest

READ = [
    # what is asked for, and of whom
    ("Le Danemark appelle le Pérou et le Chili à reprendre le dialogue.", "Danemark", "for", "reprendre le dialogue"),
    ("Le maire demande au gouvernement de rouvrir la ligne.", "Le maire", "for", "rouvrir la ligne"),
    ("Le Danemark appelle depuis des mois à la création d'un fonds.", "Danemark", "for", "la création d'un fonds"),
    ("Le syndicat exige que la direction publie les comptes.", "Le syndicat", "for", "la direction publie les comptes"),
    ("Le Danemark a appelé à une « levée des sanctions ».", "Danemark", "for", "une « levée des sanctions »"),
    # negation turns a stance
    ("Le Danemark ne veut pas que le Pérou vote la loi.", "Danemark", "against", "le Pérou vote la loi"),
    ("Le Danemark ne soutient plus la réforme du traité.", "Danemark", "against", "la réforme du traité"),
    ("Le Danemark n'exclut pas un retrait de ses troupes.", "Danemark", "conditional", "un retrait de ses troupes"),
    ("Le Danemark ne s'oppose pas à la levée des sanctions.", "Danemark", "for", "la levée des sanctions"),
    # whoever demands that a text be withdrawn is against it; a day and a count of votes are no part of a proposal
    ("Le Danemark réclame le retrait du projet de traité.", "Danemark", "against", "projet de traité"),
    ("Le Danemark a refusé, lundi, toute trêve au Pérou.", "Danemark", "against", "toute trêve au Pérou"),
    ("Le Danemark a rejeté la réforme par 55 voix contre 45.", "Danemark", "against", "la réforme"),
    ("Le Danemark refuse de reconnaître le scrutin.", "Danemark", "against", "reconnaître le scrutin"),
    ("Le Danemark tente d'empêcher le référendum.", "Danemark", "against", "le référendum"),
    # the holder
    ("Le refus du Danemark de signer le traité a surpris les diplomates.", "Danemark", "against", "signer le traité"),
    ("La réforme est soutenue par le Danemark.", "Danemark", "for", "La réforme"),
    ("Le référendum que réclame le Danemark aura lieu en juin.", "Danemark", "for", "Le référendum"),
    ("« Nous demandons la levée des sanctions », a déclaré le Pérou.", "Pérou", "for", "la levée des sanctions"),
    ("Paul Vasseur a déclaré qu'il voulait instituer une taxe.", "Paul Vasseur", "for", "instituer une taxe"),
    ("Le Danemark, qui s'oppose au report du scrutin, a protesté.", "Danemark", "against", "report du scrutin"),
    # what a speaker says
    ("« Il faut lever les sanctions », a déclaré le Danemark.", "Danemark", "for", "lever les sanctions"),
    ("Le Danemark a déclaré que les milices devaient partir.", "Danemark", "for", "les milices devaient partir"),
    ("« Cette réforme est inacceptable », a déclaré le Danemark.", "Danemark", "against", "Cette réforme"),
    ("Le Danemark a jugé la réforme du traité prématurée.", "Danemark", "against", "la réforme du traité"),
]  # fmt: skip
SILENT = [
    "Le Danemark condamne l'attentat de samedi.",
    "Le Danemark a salué le président du Pérou.",
    "Le Danemark rejette les accusations du Pérou.",
    "Si le Danemark refuse la réforme, le Pérou attendra.",
    "Le Danemark menace de rompre.",
    "Le parti a été sommé de quitter la salle.",
    "Le ministre soutient le gouvernement.",
    "Le ministre veut croire à la paix.",
    "Le ministre a souhaité la bienvenue aux délégués.",
    "Le syndicat défend ses adhérents.",
    "",
]
CONDITIONS = [
    ("Le Danemark se dit prêt à signer, à condition que le Pérou vote la loi.", "à condition que le Pérou vote la loi"),
    ("Le Danemark est prêt à lever les sanctions si le Pérou signe la trêve.", "si le Pérou signe la trêve"),
    ("Le Danemark acceptera la réforme si le Pérou la signe.", "si le Pérou la signe"),
    ("« La réforme ne se fera pas avant que la loi soit votée », a dit Paul Vasseur.", "avant que la loi soit votée"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "stance", "proposal"), READ)
def test_read(text: str, who: str, stance: str, proposal: str, told) -> None:
    cast, positions = told(text)
    found = [(cast.actor(p.actor).name, p.stance, p.proposal) for p in positions]
    assert (who, stance, proposal) in found


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str, told) -> None:
    assert told(text)[1] == ()


@pytest.mark.parametrize(("text", "condition"), CONDITIONS)
def test_conditions(text: str, condition: str, told) -> None:
    (position,) = told(text)[1]
    assert (position.stance, position.condition) == ("conditional", condition)
    assert condition not in position.proposal


def test_joint_subjects_each_hold_the_position(told) -> None:
    cast, positions = told("Le Danemark et le Pérou demandent la levée des sanctions.")
    assert [cast.actor(p.actor).name for p in positions] == ["Danemark", "Pérou"]
    assert len({p.issue for p in positions}) == 1


def test_coordinated_proposals_are_two(told) -> None:
    _, positions = told("Le Danemark réclame la levée des sanctions et la libération des otages.")
    assert [p.proposal for p in positions] == ["la levée des sanctions", "la libération des otages"]
    assert len({p.issue for p in positions}) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Le Danemark souhaite que le Pérou rejoigne l'alliance, comme le Chili l'a proposé.",
        "Le Danemark appelle à une levée des sanctions, ce que réclame aussi le Chili.",
    ],
)
def test_an_echo_has_the_proposal_that_it_takes_up(text: str, told) -> None:
    cast, positions = told(text)
    assert [cast.actor(p.actor).name for p in positions] == ["Danemark", "Chili"]
    assert len({(p.proposal, p.issue, p.stance) for p in positions}) == 1


def test_an_opposing_echo(told) -> None:
    cast, positions = told("Le Danemark appelle à la création d'un fonds commun, ce à quoi s'oppose le Chili.")
    assert [(cast.actor(p.actor).name, p.stance) for p in positions] == [("Danemark", "for"), ("Chili", "against")]
    assert len({p.issue for p in positions}) == 1


def test_a_pronoun_takes_up_the_proposal(told) -> None:
    text = (
        "Le Danemark réclame la levée des sanctions. Selon Paul Vasseur, cela ne se fera pas avant que les otages "
        "soient libérés."
    )
    _, positions = told(text)
    assert [p.stance for p in positions] == ["for", "conditional"]
    assert positions[0].issue == positions[1].issue


def test_a_position_told_twice_is_one(told) -> None:
    _, positions = told(
        "Le Danemark réclame la levée des sanctions.\nLe Danemark exige la levée immédiate des sanctions."
    )
    assert len(positions) == 1


def test_evidence_runs_from_the_stance_to_the_proposal(told) -> None:
    text = "Hier, le Danemark a réclamé la levée des sanctions."
    (position,) = told(text)[1]
    assert text[position.evidence.start : position.evidence.end] == "réclamé la levée des sanctions"


def test_positions_are_numbered_in_text_order(told) -> None:
    _, positions = told(
        "Le Chili s'oppose au traité.\nLe Pérou demande la levée des sanctions.\nLe Chili refuse de voter."
    )
    assert [p.id for p in positions] == ["q1", "q2", "q3"]
    assert [p.evidence.start for p in positions] == sorted(p.evidence.start for p in positions)
