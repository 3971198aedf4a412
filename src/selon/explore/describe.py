"""The JSON of all pages, described by OpenAPI; it follows from the structs that pages ask and answer with."""

import re
from collections.abc import Iterable
from inspect import cleandoc
from typing import Any

import msgspec

from .. import __version__
from .page import Page

_ERROR = {"type": "object", "properties": {"error": {"type": "string"}, "what": {"type": "string"}}}


def described(pages: Iterable[Page]) -> dict[str, Any]:
    """An OpenAPI 3.1 document."""
    all_pages = tuple(pages)
    schemas, components = msgspec.json.schema_components(
        [page.answer for page in all_pages], ref_template="#/components/schemas/{name}"
    )
    paths = {_path(page): {"get": _read(page, schema)} for page, schema in zip(all_pages, schemas, strict=True)}
    return {
        "openapi": "3.1.0",
        "info": {"title": "selon explore", "version": __version__},
        "paths": paths,
        "components": {"schemas": {**components, "Problem": _ERROR}},
    }


def _path(page: Page) -> str:
    return page.json_path.replace(":path}", "}")


def _read(page: Page, schema: dict[str, Any]) -> dict[str, Any]:
    problem = {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    told = {400: "a parameter cannot be used", 404: "there is no such thing", 503: "it would take too long"}
    return {
        "operationId": page.name,
        "summary": page.about,
        "description": cleandoc(page.ask.__doc__ or ""),
        "parameters": [_parameter(name, page) for name in page.ask.__struct_fields__],
        "responses": {
            "200": {"description": page.about, "content": {"application/json": {"schema": schema}}},
            **{str(status): {"description": words, "content": problem} for status, words in told.items()},
        },
    }


def _parameter(name: str, page: Page) -> dict[str, Any]:
    within = bool(re.search(rf"{{{name}(:path)?}}", page.path))
    return {"name": name, "in": "path" if within else "query", "required": within, "schema": {"type": "string"}}
