"""`selon schema`: the format of a record."""

import click

from .output import write


@click.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    import json

    from ..codec import schema as described

    write([json.dumps(described(), indent=2, ensure_ascii=False) + "\n"], None)
