"""Which variables a template names: the unknown ones, and the ones it leaves aside.

The template is read, not filled, so that what stands in a branch never taken is seen too.
"""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Final

from docxtpl import DocxTemplate
from jinja2 import nodes

from dossier_builder.letters.sandbox import nearest, new_environment, suggestion

# A value whose content is not known here (a filter's result, a call's): anything goes on it.
_ANY: Final = object()


@dataclass(slots=True)
class Names:
    """What a template names: unknown names (with neighbours, French) and top-level ones used."""

    unknown: list[str] = field(default_factory=list)
    used: set[str] = field(default_factory=set)


def template_names(docx: bytes, sample: Mapping[str, object]) -> Names:
    """Return the names in a template, judged against a sample of the variables.

    Raises `jinja2.TemplateSyntaxError` for a broken tag.
    """
    names = Names()
    environment = new_environment()
    for source in _sources(docx):
        _walk(environment.parse(source), dict(sample), names, sample)
    names.unknown = list(dict.fromkeys(names.unknown))
    return names


def _sources(docx: bytes) -> Iterator[str]:
    """Yield the Jinja source of the body, headers and footers."""
    document = DocxTemplate(io.BytesIO(docx))
    document.init_docx()
    yield document.patch_xml(document.get_xml())
    for uri in (document.HEADER_URI, document.FOOTER_URI):
        for _, part in document.get_headers_footers(uri):
            yield document.patch_xml(document.get_part_xml(part))


def _walk(
    node: nodes.Node, scope: dict[str, object], names: Names, sample: Mapping[str, object]
) -> None:
    if isinstance(node, nodes.For):
        _walk_for(node, scope, names, sample)
        return
    if isinstance(node, nodes.Assign | nodes.AssignBlock):
        for child in node.iter_child_nodes(exclude=("target",)):
            _walk(child, scope, names, sample)
        _bind(node.target, _ANY, scope)
        return
    if isinstance(node, nodes.Macro):
        inner = {**scope, **{argument.name: _ANY for argument in node.args}}
        scope[node.name] = _ANY
        for child in node.body:
            _walk(child, inner, names, sample)
        return
    if isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem):
        _resolve(node, scope, names, sample)
        return
    for child in node.iter_child_nodes():
        _walk(child, scope, names, sample)


def _walk_for(
    node: nodes.For, scope: dict[str, object], names: Names, sample: Mapping[str, object]
) -> None:
    items = _resolve(node.iter, scope, names, sample)
    first: object = _ANY
    if isinstance(items, Sequence) and not isinstance(items, str):
        first = items[0] if items else _ANY
    inner = {**scope, "loop": _ANY}
    _bind(node.target, first, inner)
    for child in (*node.body, *([node.test] if node.test else [])):
        _walk(child, inner, names, sample)
    for child in node.else_:
        _walk(child, scope, names, sample)


def _bind(target: nodes.Node, value: object, scope: dict[str, object]) -> None:
    if isinstance(target, nodes.Name):
        scope[target.name] = value
    else:
        for name in target.find_all(nodes.Name):
            scope[name.name] = _ANY


def _resolve(
    node: nodes.Node, scope: dict[str, object], names: Names, sample: Mapping[str, object]
) -> object:
    """Return the sample value an expression names, `_ANY` when it cannot be known."""
    if isinstance(node, nodes.Name):
        return _resolve_name(node.name, scope, names, sample)
    if isinstance(node, nodes.Getattr):
        owner = _resolve(node.node, scope, names, sample)
        return _attribute(owner, node, names)
    if isinstance(node, nodes.Getitem):
        owner = _resolve(node.node, scope, names, sample)
        _walk(node.arg, scope, names, sample)
        if isinstance(owner, Sequence) and not isinstance(owner, str) and owner:
            return owner[0]
        return _ANY
    _walk(node, scope, names, sample)
    return _ANY


def _resolve_name(
    name: str, scope: dict[str, object], names: Names, sample: Mapping[str, object]
) -> object:
    if name in sample:
        names.used.add(name)
    if name in scope:
        return scope[name]
    if name != "range":
        names.unknown.append(f"{name}.{suggestion(nearest(name, sample))}".rstrip("."))
    return _ANY


def _attribute(owner: object, node: nodes.Getattr, names: Names) -> object:
    if not is_dataclass(owner):
        return _ANY
    known = [f.name for f in fields(owner)]
    known += [name for name in dir(type(owner)) if isinstance(getattr(type(owner), name), property)]
    if node.attr in known:
        return getattr(owner, node.attr)
    names.unknown.append(f"{_text(node)}.{suggestion(nearest(node.attr, known))}".rstrip("."))
    return _ANY


def _text(node: nodes.Node) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{_text(node.node)}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else "…"
