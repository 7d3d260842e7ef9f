"""`templates` and `cerfa`: what the firm's own models and forms are worth."""

import argparse
from collections.abc import Mapping
from typing import Final

from dossier_builder.cli.screen import Screen
from dossier_builder.errors import ExitCode
from dossier_builder.letters.cerfa import form_fields
from dossier_builder.letters.check import (
    TemplateCheck,
    TemplateState,
    check_templates,
    diff_templates,
)
from dossier_builder.letters.templates import Templates

_STATES: Final[Mapping[TemplateState, str]] = {
    TemplateState.LIVRE: "modèle livré",
    TemplateState.IDENTIQUE: "identique au modèle livré",
    TemplateState.PERSONNALISE: "personnalisé ; le modèle livré n’a pas changé",
    TemplateState.LIVRE_CHANGE: "le modèle livré a changé depuis cette copie",
    TemplateState.LES_DEUX: "personnalisé, et le modèle livré a changé depuis",
    TemplateState.ORIGINE_INCONNUE: "d’origine inconnue",
}


def check(options: argparse.Namespace, screen: Screen) -> ExitCode:
    """Check every template, or say how each stands to the shipped one."""
    templates = Templates(options.workspace)
    if options.action == "diff":
        return _diff(templates, screen)
    results = check_templates(templates)
    for result in results:
        _say(result, screen)
    return ExitCode.OK if all(result.is_good for result in results) else ExitCode.INPUT


def cerfa(options: argparse.Namespace, screen: Screen) -> ExitCode:
    """List the fields of a blank official form."""
    for field in form_fields(options.form):
        states = f" ({', '.join(field.states)})" if field.states else ""
        screen.line(f"{field.name} : {field.kind}{states}")
    return ExitCode.OK


def _say(result: TemplateCheck, screen: Screen) -> None:
    screen.line(f"{result.kind} : {'bon' if result.is_good else 'à corriger'}", style="bold")
    for error in result.errors:
        screen.line(f"  ! {error}", style="red")
    for name in result.unknown:
        screen.line(f"  ! variable inconnue : {name}", style="red")
    for mention in result.missing:
        screen.line(f"  ! mention absente : {mention}", style="red")
    for feature in result.features:
        screen.line(f"  · {feature.message} {feature.advice}", style="yellow")
    if result.own and result.unused:
        screen.line(f"  variables non utilisées : {', '.join(result.unused)}")


def _diff(templates: Templates, screen: Screen) -> ExitCode:
    for diff in diff_templates(templates):
        screen.line(f"{diff.kind} : {_STATES[diff.state]}", style="bold")
        for line in diff.lines:
            screen.line(f"  {line}")
    return ExitCode.OK
