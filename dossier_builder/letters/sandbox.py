"""The Jinja environment of the templates: strict, escaped, without reach or runaway cost.

A template is a file that people exchange: it may name what docs/modeles.md lists, and
nothing else. Unknown names are errors that say what exists nearby; Python internals are
out of reach; loops, calls and texts have a budget, so that filling always ends.
"""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Final

from jinja2 import Environment, StrictUndefined, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Undefined
from jinja2.sandbox import SandboxedEnvironment
from jinja2.visitor import NodeTransformer

from dossier_builder.french import typographie
from dossier_builder.letters.filters import FILTERS

MAX_TEXT: Final = 100_000
MAX_CALLS: Final = 100_000
MAX_RANGE: Final = 1_000
MAX_NESTED_LOOPS: Final = 3

# Of Jinja's own filters, those that can neither inject markup nor inflate a text.
_KEPT_FILTERS: Final = [
    "abs",
    "batch",
    "capitalize",
    "count",
    "d",
    "default",
    "e",
    "escape",
    "first",
    "float",
    "groupby",
    "int",
    "join",
    "last",
    "length",
    "list",
    "lower",
    "map",
    "max",
    "min",
    "reject",
    "rejectattr",
    "reverse",
    "round",
    "select",
    "selectattr",
    "sort",
    "string",
    "sum",
    "title",
    "trim",
    "unique",
    "upper",
]
_KEPT_TEXT_METHODS: Final = frozenset(
    [
        "capitalize",
        "count",
        "endswith",
        "find",
        "isdigit",
        "isupper",
        "lower",
        "lstrip",
        "removeprefix",
        "removesuffix",
        "rstrip",
        "split",
        "startswith",
        "strip",
        "title",
        "upper",
    ]
)


class Unknown(StrictUndefined):
    """A name that does not exist: using it in any way says which, and what exists nearby."""

    @property
    def _undefined_message(self) -> str:
        name = self._undefined_name
        if self._undefined_hint:
            return self._undefined_hint
        if self._undefined_obj is UNKNOWN_TOP:
            return f"La variable « {name} » n’existe pas."
        near = nearest(str(name), names_of(self._undefined_obj))
        return f"« {name} » n’existe pas ici.{suggestion(near)}"


_CALLS_ANOTHER: Final = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)

# jinja2's own sentinel for "a name looked up in the context, not on an object".
UNKNOWN_TOP: Final = Undefined()._undefined_obj


def names_of(value: object) -> list[str]:
    """Return the names a template may use on a value."""
    if isinstance(value, Mapping):
        return [str(key) for key in value]
    if is_dataclass(value):
        return [f.name for f in fields(value)]
    return [name for name in dir(value) if not name.startswith("_")]


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """Return the known names that resemble `name`, closest first; all of a few when none does."""
    options = list(known)
    close = difflib.get_close_matches(name, options, n=3, cutoff=0.5)
    return close or (sorted(options) if len(options) <= 20 else [])


def suggestion(near: Iterable[str]) -> str:
    """Return " Noms proches : a, b." or nothing."""
    names = ", ".join(near)
    return f" Noms proches\u00a0: {names}." if names else ""


class _BoundedConcat(NodeTransformer):
    """Send the ``~`` operator through a function that limits the length of its result."""

    def visit_Concat(self, node: nodes.Concat) -> nodes.Expr:  # noqa: N802
        self.generic_visit(node)
        items = nodes.List(node.nodes, lineno=node.lineno, environment=node.environment)
        return nodes.Filter(
            items, "_concat", [], [], None, None, lineno=node.lineno, environment=node.environment
        )


class TemplateEnvironment(SandboxedEnvironment):
    """A sandbox with a budget; one instance fills one letter."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self) -> None:
        super().__init__(undefined=Unknown, autoescape=True, finalize=_typeset)
        builtin = self.filters
        self.filters = {name: builtin[name] for name in _KEPT_FILTERS}
        self.filters.update(FILTERS)
        self.filters["_concat"] = _concat
        self.globals = {"range": _small_range}
        self._calls = 0

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,
    ) -> str:
        check_loops(source)
        bounded = _BoundedConcat().visit(source)
        return super()._generate(bounded, name, filename, defer_init)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Refuse internals, and text methods that can inflate a text."""
        if isinstance(obj, str) and callable(value) and attr not in _KEPT_TEXT_METHODS:
            return False
        return super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> None:
        """Give no safe stand-in for ``str.format``: its widths can fill the memory."""

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """Return an unknown whose use says that this attribute is out of reach."""
        return self.undefined(
            f"L’accès à « {attribute} » n’est pas permis dans un modèle.",
            name=attribute,
            obj=obj,
            exc=SecurityError,
        )

    def call(self, __context: Any, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Count every call, so that macros calling themselves come to an end."""
        self._calls += 1
        if self._calls > MAX_CALLS:
            raise SecurityError("Le modèle répète trop d’appels.")
        return super().call(__context, __obj, *args, **kwargs)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Compute, refusing what could fill the memory."""
        if operator == "+":
            _check_length(left, right)
        elif operator == "**" or not _numbers(left, right):
            raise SecurityError(
                f"L’opération «\u00a0{operator}\u00a0» n’est permise que sur des nombres."
            )
        return super().call_binop(context, operator, left, right)


def _typeset(value: Any) -> Any:
    """Give every value printed its non-breaking spaces: "n° 3", "10 000 €", "art. 1407"."""
    return typographie(value) if type(value) is str else value


def _numbers(*values: object) -> bool:
    return not any(isinstance(value, str | bytes | list | tuple) for value in values)


def _check_length(*values: object) -> None:
    if sum(len(value) for value in values if isinstance(value, str | list | tuple)) > MAX_TEXT:
        raise SecurityError("Un texte du modèle devient trop long.")


def _concat(items: list[object]) -> str:
    texts = [str(item) for item in items]
    _check_length(*texts)
    return "".join(texts)


def _small_range(*bounds: int) -> range:
    numbers = range(*bounds)
    if len(numbers) > MAX_RANGE:
        raise SecurityError(f"Une boucle ne peut pas dépasser {MAX_RANGE} tours.")
    return numbers


def check_loops(tree: nodes.Template) -> None:
    """Refuse loops nested so deep, or recursive, that filling might not end.

    Raises `SecurityError` with a French message, also for a template that calls another.
    """
    if next(tree.find_all(_CALLS_ANOTHER), None) is not None:
        raise SecurityError("Un modèle ne peut pas en appeler un autre (include, import, extends).")
    for loop in tree.find_all(nodes.For):
        if loop.recursive:
            raise SecurityError("Une boucle « recursive » n’est pas permise dans un modèle.")
        if _depth(loop) > MAX_NESTED_LOOPS:
            raise SecurityError(
                f"Plus de {MAX_NESTED_LOOPS} boucles sont imbriquées\u00a0: "
                "le modèle pourrait ne jamais finir."
            )


def _depth(loop: nodes.For) -> int:
    return 1 + max((_depth(inner) for inner in _inner_loops(loop)), default=0)


def _inner_loops(node: nodes.Node) -> Iterable[nodes.For]:
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.For):
            yield child
        else:
            yield from _inner_loops(child)


def new_environment() -> Environment:
    """Return a fresh environment for one letter."""
    return TemplateEnvironment()
