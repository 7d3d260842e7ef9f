"""What each kind of letter must carry, looked for in the finished PDF (mentions.toml)."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Final

from dossier_builder.creance.model import Creance
from dossier_builder.french import date_courte, date_longue, en_toutes_lettres, euros, taux
from dossier_builder.letters.context import build_context
from dossier_builder.letters.kinds import LetterKind
from dossier_builder.letters.marks import unmarked
from dossier_builder.letters.proof import Printed, pdf_pages
from dossier_builder.letters.views import (
    AuteurView,
    AvoirView,
    DecompteView,
    FactureView,
    JuridictionView,
    MentionsView,
    MiseEnDemeureView,
    PaiementView,
    PartieView,
    PieceView,
)
from dossier_builder.settings.firm import FirmSettings

# The values that there are only once the amounts are established.
_OF_DECOMPTE: Final = (
    *("total", "total_lettres", "sommes", "montants", "deductions", "segments"),
    *("fondements", "fondement_principal"),
)

# Those among the figures of a letter that its table of sums prints, when there is one.
_SUMS: Final = ("Principal restant dû", "Intérêts", "Indemnité forfaitaire", "Total")
_NOTHING: Final = euros(Decimal(0))


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention that the letters of `kinds` must carry, and the article that wants it."""

    kinds: tuple[LetterKind, ...]
    title: str
    article: str
    values: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    when: str = ""


@cache
def load_mentions() -> tuple[Mention, ...]:
    """Return the mentions of mentions.toml, in its order."""
    text = files("dossier_builder.letters").joinpath("mentions.toml").read_text(encoding="utf-8")
    return tuple(
        Mention(
            kinds=tuple(LetterKind(kind) for kind in entry["kinds"]),
            title=entry["title"],
            article=entry["article"],
            values=tuple(entry.get("values", ())),
            phrases=tuple(entry.get("phrases", ())),
            when=entry.get("when", ""),
        )
        for entry in tomllib.loads(text)["mention"]
    )


def missing_mentions(
    kind: LetterKind,
    pdf: bytes,
    creance: Creance,
    *,
    firm: FirmSettings | None = None,
    written_from: Mapping[str, str] | None = None,
) -> tuple[str, ...]:
    """Return the mentions that the PDF lacks, "title (article)"; empty when it has them all.

    `firm` says in which quality the author writes: with it, the mentions of art. R. 124-4
    CPCE are wanted of a third party that collects. A value that is not known counts as
    printed when its "[à compléter : …]" is: `write.placeholders` reports those.

    `written_from` are the figures of the day on which a person reworked the letter
    (`making.documents.figures_of`): it is as good with those, whatever the day it leaves.
    """
    context = build_context(creance, firm=firm or FirmSettings())
    values = _values(context)
    former = {**values, **_former_values(written_from)} if written_from else values
    printed = Printed(pdf_pages(pdf))
    role = firm.cabinet.role if firm and firm.cabinet.nom else "creancier"
    situations = {"", role, *(["mandataire"] if role != "creancier" else [])}
    if creance.capitalisation:
        situations.add("capitalisation")
    return tuple(
        f"{mention.title} ({mention.article})"
        for mention in load_mentions()
        if kind in mention.kinds and mention.when in situations
        if not _holds(printed, mention, values) and not _holds(printed, mention, former)
    )


def _holds(printed: Printed, mention: Mention, values: Mapping[str, tuple[str, ...]]) -> bool:
    return all(printed.holds(text) for text in _wanted(mention, values))


def _former_values(figures: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the values of mentions.toml that the recorded figures give."""
    sums = [figures[name] for name in _SUMS if figures.get(name, _NOTHING) != _NOTHING]
    found = {"sommes": tuple(sums), "montants": tuple(sums)} if sums else {}
    for name, label, before in (("date", "Date", "le "), ("total", "Total", "")):
        if label in figures:
            found[name] = (before + figures[label],)
    return found


def _wanted(mention: Mention, values: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    yield from mention.phrases
    for name in mention.values:
        yield from values[name]


def _values(context: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    """Return every value that mentions.toml can name, as the texts that must be printed."""
    return {
        name: tuple(unmarked(text) for text in texts if text)
        for name, texts in (*_party_values(context), *_act_values(context), *_sum_values(context))
    }


def _party_values(context: Mapping[str, object]) -> Iterable[tuple[str, Iterable[str]]]:
    iban = str(context["iban"] or "")
    for name in ("creancier", "debiteur"):
        party = context[name]
        assert isinstance(party, PartieView)
        yield f"{name}_nom", (party.nom,)
        yield f"{name}_siren", (party.siren,)
        yield f"{name}_paiement", (iban,) if iban else party.adresse_lignes
        yield f"{name}_adresse", party.adresse_lignes
        yield f"{name}_identite", (line.valeur for line in party.identite)
    author = context["auteur"]
    assert isinstance(author, AuteurView)
    yield "auteur_nom", (author.nom,)
    yield "lieu", (f"Fait à {author.lieu}" if author.lieu else "",)
    yield "auteur_adresse", author.adresse_lignes


def _act_values(context: Mapping[str, object]) -> Iterable[tuple[str, Iterable[str]]]:
    court, notice, mentions = (
        context["juridiction"],
        context["mise_en_demeure"],
        context["mentions"],
    )
    assert isinstance(court, JuridictionView)
    assert isinstance(notice, MiseEnDemeureView)
    assert isinstance(mentions, MentionsView)
    yield "juridiction", (court.nom,)
    yield "renvoi", (court.renvoi,)
    yield "date", (f"le {date_longue(context['aujourdhui'])}",)  # type: ignore[arg-type]
    yield "delai", (f"({notice.delai_jours}) jour",)
    yield "l111_8", (mentions.frais_creancier, mentions.frais_debiteur)
    pieces: tuple[PieceView, ...] = context["pieces"]  # type: ignore[assignment]
    yield "pieces", (text for piece in pieces for text in (piece.citation, piece.designation))


def _sum_values(context: Mapping[str, object]) -> Iterable[tuple[str, Iterable[str]]]:
    invoices: tuple[FactureView, ...] = context["factures"]  # type: ignore[assignment]
    yield "factures", (text for invoice in invoices for text in _invoice(invoice))
    decompte = context["decompte"]
    if not isinstance(decompte, DecompteView):
        for name in _OF_DECOMPTE:
            yield name, ()
        return
    yield "total", (euros(decompte.total),)
    yield "total_lettres", (en_toutes_lettres(decompte.total),)
    yield "sommes", (text for s in decompte.sommes for text in (s.intitule, euros(s.montant)))
    reductions: tuple[AvoirView | PaiementView, ...] = (*decompte.avoirs, *decompte.paiements)
    yield (
        "deductions",
        (text for r in reductions for text in (date_courte(r.date), euros(r.montant))),
    )
    yield "montants", (euros(line.montant) for line in decompte.sommes)
    yield "fondement_principal", (line.fondement for line in decompte.sommes[:1])
    yield "fondements", (line.fondement for line in decompte.sommes)
    yield (
        "segments",
        (
            text
            for s in decompte.segments
            for text in (date_courte(s.du), date_courte(s.au), taux(s.taux), euros(s.interets))
        ),
    )


def _invoice(invoice: FactureView) -> tuple[str, ...]:
    return (
        invoice.numero,
        date_courte(invoice.date),
        date_courte(invoice.echeance),
        euros(invoice.solde),
    )
