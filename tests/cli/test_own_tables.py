"""Tables of the user's own, from a folder to the record: a process of its own, since tables are read once."""

import json
import subprocess
import sys
from pathlib import Path

TABLES = {
    "persons": "name,gender,qid,origin\nOdile Cormoran,f,Q1,test\n",
    "organisations": "name,type,acronyms,origin\nUnion des loueurs de barques,organisation,ULB,test\n",
    "offices": "person,title,body,since,origin\nOdile Cormoran,présidente,Union des loueurs de barques,2019-05,test\n",
    "cues": 'lemma,frames,act,example\nbarquer,direct|que,say,"« Je pars », barque un marin."\n',
}
TEXT = "La présidente de l'ULB a critiqué le port mardi. « Les quais sont fermés », a barqué Odile Cormoran."


def test_a_folder_of_tables_is_used(tmp_path: Path) -> None:
    for name, content in TABLES.items():
        (tmp_path / f"{name}.csv").write_text(content)
    command = [sys.executable, "-m", "selon", "read", "-", "--published", "2020-01-08", "--format", "json"]
    done = subprocess.run([*command, "--data", tmp_path], input=TEXT, capture_output=True, text=True, check=True)
    record = json.loads(done.stdout)
    (person,) = [actor for actor in record["actors"] if actor["type"] == "person"]
    assert (person["name"], person["qid"], len(person["mentions"])) == ("Odile Cormoran", "Q1", 2)
    assert [(one["speaker"], one["cue"]["lemma"]) for one in record["statements"]][-1] == (person["id"], "barquer")
    assert record["failures"] == []


def test_faulty_tables_stop_the_command_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "cues.csv").write_text("lemma,frames\nbarquer,direct\n")
    command = [sys.executable, "-m", "selon", "read", "-", "--data", tmp_path]
    done = subprocess.run(command, input=TEXT, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert "cues.csv:1: columns act, example are missing" in done.stderr
