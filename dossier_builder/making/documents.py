"""Write the letters into the staged folder; a document a person edited stays theirs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dossier_builder.creance.model import Creance
from dossier_builder.errors import DossierError
from dossier_builder.french import NBSP, date_longue, euros, piece_numero, typographie
from dossier_builder.letters.cerfa import fill_form
from dossier_builder.letters.kinds import TITLES, BordereauRow, LetterKind
from dossier_builder.letters.mentions import missing_mentions
from dossier_builder.letters.render import render
from dossier_builder.letters.templates import Templates
from dossier_builder.letters.write import placeholders, write_letter
from dossier_builder.outbox.kept import FormerState
from dossier_builder.settings.firm import FirmSettings


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter in the staged folder; `docx` and `pdf` are its paths there (POSIX form).

    A filled official form has no `docx`. `figures` are the amounts and dates it was written
    from; `changed` those that have moved since a person edited it (label, former,
    present); `gaps` what it lacks, `absent` the mandatory mentions among it, `notes` how it
    was drawn otherwise than asked (French).
    """

    kind: LetterKind
    title: str
    docx: str | None
    pdf: str
    edited: frozenset[str] = frozenset()
    figures: Mapping[str, str] = field(default_factory=dict)
    changed: tuple[tuple[str, str, str], ...] = ()
    gaps: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def paths(self) -> tuple[str, ...]:
        """Its files in the staged folder."""
        return (self.pdf,) if self.docx is None else (self.docx, self.pdf)


@dataclass(frozen=True, slots=True)
class Written:
    """The letters of a stage; `problems` says which could not be written and why (French)."""

    letters: tuple[Letter, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def gaps(self) -> tuple[str, ...]:
        """Everything these letters lack."""
        return (*self.problems, *(gap for letter in self.letters for gap in letter.gaps))


@dataclass(frozen=True, slots=True)
class Writer:
    """All that writing any letter of this dossier needs."""

    creance: Creance
    firm: FirmSettings
    templates: Templates
    former: FormerState
    modeles: Path
    stage: Path

    def write(
        self,
        kind: LetterKind,
        folder: str,
        *,
        creance: Creance | None = None,
        rows: Sequence[BordereauRow] = (),
        gaps: Sequence[str] = (),
    ) -> Letter:
        """Write one letter as .docx and .pdf into `folder` of the stage.

        `creance` replaces the claim of today (the mise en demeure is dated from its
        sending). Raises `TemplateError` or `OutputCheckError` when it cannot be made.
        """
        claim = creance or self.creance
        docx, pdf = f"{folder}/{kind}.docx", f"{folder}/{kind}.pdf"
        figures = figures_of(claim, rows)
        source = self._docx(docx, kind, claim, rows, gaps)
        notes: list[str] = []
        rendered = self._pdf(pdf, source, TITLES[kind], notes)
        edited = frozenset({docx, pdf} & self.former.edited)
        written_from = self._figures_when_edited(docx, pdf, figures) if edited else figures
        absent = _absent(kind, rendered, claim, self.firm, written_from if edited else None)
        return Letter(
            kind=kind,
            title=TITLES[kind],
            docx=docx,
            pdf=pdf,
            edited=edited,
            figures=written_from,
            changed=_differences(written_from, figures),
            gaps=(*_holes(kind, source), *absent),
            absent=absent,
            notes=tuple(notes),
        )

    def attempt(
        self, kind: LetterKind, folder: str, *, creance: Creance | None = None
    ) -> Letter | str:
        """Write one letter, or return what is wrong with its template (French).

        One bad template never stops the other documents.
        """
        try:
            letter = self.write(kind, folder, creance=creance)
            return self._stopped(letter) if letter.absent and not letter.edited else letter
        except DossierError as error:
            where = f" (« {error.file} »)" if error.file else ""
            return typographie(f"{TITLES[kind]}{where} : {error.what} {error.next_step}")

    def _stopped(self, letter: Letter) -> str:
        """Withdraw the PDF of a letter that lacks a mandatory mention; the .docx shows it."""
        (self.stage / letter.pdf).unlink()
        return typographie(
            f"{' '.join(letter.absent)} Ce document n’est donc pas produit en PDF : complétez "
            f"le modèle « {letter.kind}.docx », ou retirez-le de modeles/ pour reprendre le "
            "modèle livré."
        )

    def fill(self, form: Path, folder: str) -> Letter:
        """Fill the official form that a person put into modeles/cerfa, in place of our requête.

        Raises `TemplateError` or `OutputCheckError` when the form cannot be filled.
        """
        pdf = f"{folder}/cerfa_{form.stem}.pdf"
        figures = figures_of(self.creance)
        edited = frozenset({pdf} & self.former.edited)
        if edited:
            content = (self.former.folder / pdf).read_bytes()
        else:
            content = fill_form(form, self.creance, firm=self.firm)
        self._put(pdf, content)
        written_from = self._figures_when_edited(pdf, pdf, figures) if edited else figures
        return Letter(
            kind=LetterKind.REQUETE,
            title=f"Requête (Cerfa n°{NBSP}{form.stem})",
            docx=None,
            pdf=pdf,
            edited=edited,
            figures=written_from,
            changed=_differences(written_from, figures),
        )

    def _docx(
        self,
        path: str,
        kind: LetterKind,
        claim: Creance,
        rows: Sequence[BordereauRow],
        gaps: Sequence[str],
    ) -> bytes:
        if path in self.former.edited:
            content = (self.former.folder / path).read_bytes()
        else:
            content = write_letter(
                kind,
                claim,
                firm=self.firm,
                templates=self.templates,
                bordereau=rows,
                gaps=gaps,
            )
        self._put(path, content)
        return content

    def _pdf(self, path: str, source: bytes, title: str, notes: list[str]) -> bytes:
        if path in self.former.edited:
            content = (self.former.folder / path).read_bytes()
        else:
            engine = self.firm.moteurs
            content = render(source, engine=engine, name=title, on_note=notes.append)
        self._put(path, content)
        return content

    def _put(self, path: str, content: bytes) -> None:
        target = self.stage / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)

    def _figures_when_edited(
        self, docx: str, pdf: str, present: Mapping[str, str]
    ) -> Mapping[str, str]:
        """Return the figures of the version the person reworked, as the manifest kept them."""
        manifest = self.former.manifest
        for path in (docx, pdf):
            entry = manifest.entry(path) if manifest and path in self.former.edited else None
            if entry is not None:
                return entry.figures
        return present


def figures_of(creance: Creance, rows: Sequence[BordereauRow] = ()) -> dict[str, str]:
    """Return what a letter states that may move later: label -> text as printed (French)."""
    figures = {"Date": date_longue(creance.today)}
    if creance.decompte:
        decompte = creance.decompte
        figures |= {
            "Principal restant dû": euros(decompte.principal_due),
            "Intérêts": euros(decompte.interest_due),
            "Indemnité forfaitaire": euros(decompte.indemnity_total),
            "Total": euros(decompte.total),
        }
    for row in rows:
        figures[piece_numero(row.label)] = f"{row.designation}, page {row.first_page}"
    return figures


def _differences(
    former: Mapping[str, str], present: Mapping[str, str]
) -> tuple[tuple[str, str, str], ...]:
    labels = dict.fromkeys([*former, *present])
    return tuple(
        (label, former.get(label, "—"), present.get(label, "—"))
        for label in labels
        if former.get(label) != present.get(label)
    )


def _holes(kind: LetterKind, docx: bytes) -> tuple[str, ...]:
    """Return what a letter asks a person to complete, each as a sentence."""
    title = TITLES[kind]
    return tuple(typographie(f"{title} : à compléter, {hole}.") for hole in placeholders(docx))


def _absent(
    kind: LetterKind,
    pdf: bytes,
    creance: Creance,
    firm: FirmSettings,
    written_from: Mapping[str, str] | None,
) -> tuple[str, ...]:
    """Return the mandatory mentions that the finished letter lacks, each as a sentence."""
    return tuple(
        typographie(f"{TITLES[kind]} : mention absente, {mention}.")
        for mention in missing_mentions(kind, pdf, creance, firm=firm, written_from=written_from)
    )
