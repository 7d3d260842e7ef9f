"""Which .docx file a letter is made from: the workspace's own, or the shipped one."""

from dataclasses import dataclass
from pathlib import Path

from dossier_builder.errors import TemplateError
from dossier_builder.letters.kinds import LetterKind
from dossier_builder.shipped import modeles_dir


@dataclass(frozen=True, slots=True)
class Template:
    """A template as found: its path and its bytes."""

    path: Path
    content: bytes


@dataclass(frozen=True, slots=True)
class Templates:
    """The templates of one workspace: its modeles/<kind>.docx wins over the shipped one.

    `workspace_dir` is the folder that holds modeles/; None means the shipped ones only.
    """

    workspace_dir: Path | None = None

    def find(self, kind: LetterKind) -> Path:
        """Return the path of the template for `kind`.

        Raises `TemplateError` when there is none, not even a shipped one.
        """
        own = self.own(kind)
        if own is not None:
            return own
        shipped = modeles_dir() / f"{kind}.docx"
        if not shipped.is_file():
            raise TemplateError(
                f"Le modèle « {kind}.docx » est introuvable.",
                file=shipped,
                next_step=f"Placez un modèle modeles/{kind}.docx dans l’espace de travail, "
                "ou réinstallez dossier-builder.",
            )
        return shipped

    def own(self, kind: LetterKind) -> Path | None:
        """Return the workspace's own template for `kind`, None when it has none."""
        if self.workspace_dir is None:
            return None
        folder = self.workspace_dir / "modeles"
        path = folder / f"{kind}.docx"
        if path.is_file():
            return path
        # A .docm or an old .doc under the right name is a mistake to tell, not to skip.
        for suffix in (".docm", ".doc", ".dotx", ".odt"):
            wrong = folder / f"{kind}{suffix}"
            if wrong.is_file():
                raise TemplateError(
                    "Ce modèle n’est pas un document Word .docx.",
                    file=wrong,
                    next_step=f"Enregistrez-le au format .docx sous le nom « {kind}.docx ».",
                )
        return None

    def load(self, kind: LetterKind) -> Template:
        """Read the template for `kind`.

        Raises `TemplateError` when there is none or when it cannot be read (locked, no right).
        """
        path = self.find(kind)
        try:
            return Template(path, path.read_bytes())
        except OSError as error:
            raise TemplateError(
                "Ce modèle ne peut pas être lu : il est peut-être ouvert dans un autre programme.",
                file=path,
                next_step="Fermez-le dans Word, vérifiez vos droits, puis recommencez.",
            ) from error
