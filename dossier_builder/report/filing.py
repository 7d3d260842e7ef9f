"""What the report says of a requête already filed: which day its documents are of."""

from collections.abc import Iterator

from dossier_builder.french import date_longue, euros, liste, typographie
from dossier_builder.report.model import Filing, ReportInput


def filing_sentences(report: ReportInput) -> tuple[str, ...]:
    """Return what to know of the documents shown once they were filed (French); else nothing."""
    if report.filing is None:
        return ()
    return tuple(typographie(sentence) for sentence in _sentences(report.filing, report))


def _sentences(filing: Filing, report: ReportInput) -> Iterator[str]:
    day = date_longue(filing.on)
    if report.bundle_name:
        sum_then = f" ({euros(filing.total)})" if filing.total is not None else ""
        yield (
            f"La requête et son dossier sont montrés tels que déposés le {day} : montants et "
            f"intérêts sont arrêtés à ce jour{sum_then}, et ne changent plus."
        )
    if filing.archive:
        yield f"L’archive « {filing.archive} » garde ce qui a été déposé."
    else:
        yield (
            "Aucune archive de ce dépôt n’a été faite : la copie que vous avez déposée fait foi, "
            "et non ces documents, s’ils en diffèrent."
        )
    if filing.later and report.bundle_name:
        one = len(filing.later) == 1
        said = "La pièce n° {} est venue" if one else "Les pièces n° {} sont venues"
        rest = "elle n’en fait pas partie" if one else "elles n’en font pas partie"
        yield f"{said.format(liste(filing.later))} après ce dépôt : {rest}."
