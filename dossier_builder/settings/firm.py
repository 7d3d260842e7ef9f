"""dossier-builder.toml: the firm, its creditors, delays and engines."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from stdnum.fr import siren as siren_number


def _valid_siren(value: str) -> str:
    compact: str = siren_number.compact(value)
    if not siren_number.is_valid(compact):
        raise ValueError("un SIREN de 9 chiffres dont la clé de contrôle est juste")
    return compact


Siren = Annotated[str, AfterValidator(_valid_siren)]


class Section(BaseModel):
    """Base of every section: unknown keys are errors, values never change."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Cabinet(Section):
    """Who prepares and signs: the letterhead and the signature block.

    `role` says in which quality: the creditor itself, its avocat, a commissaire de
    justice, or a third party that collects (R124-1 CPCE).
    """

    nom: str = ""
    role: Literal["creancier", "avocat", "commissaire_de_justice", "tiers"] = "creancier"
    adresse: tuple[str, ...] = ()
    code_postal: str = ""
    ville: str = ""
    telephone: str = ""
    courriel: str = ""
    signataire: str = ""
    qualite_signataire: str = ""
    lieu: str = ""
    logo: str = ""


class PartyStatement(Section):
    """A party as a person states it; every key is optional and wins over what was read."""

    nom: str | None = None
    type: Literal["personne_morale", "personne_physique"] | None = None
    siren: Siren | None = None
    forme: str | None = None
    capital: str | None = None
    rcs: str | None = None
    adresse: tuple[str, ...] | None = None
    code_postal: str | None = None
    ville: str | None = None
    pays: str | None = Field(default=None, pattern="^[A-Z]{2}$")
    representant: str | None = None
    qualite_representant: str | None = None
    civilite: Literal["Madame", "Monsieur"] | None = None
    profession: str | None = None
    nationalite: str | None = None
    date_naissance: str | None = Field(default=None, pattern=r"^\d{4}-\d{2}-\d{2}$")
    lieu_naissance: str | None = None
    courriel: str | None = None
    telephone: str | None = None
    professionnel: bool | None = None


class Creancier(PartyStatement):
    """A creditor of the firm, recognised by its SIREN on the invoices."""

    nom: str
    iban: str | None = None


class MiseEnDemeureSettings(Section):
    """Delay left to pay, in days from receipt (practice, no statute: 8 or 15)."""

    delai_jours: Annotated[int, Field(ge=1, le=90)] = 15


class InterestSettings(Section):
    """Which interest is claimed; `taux` (percent) only with the contractual regime.

    `trois-fois-legal` is the clause that many invoices print: three times the legal rate.
    """

    regime: Literal["l441-10", "contractuel", "trois-fois-legal", "legal"] = "l441-10"
    taux: Annotated[Decimal, Field(gt=0, le=100)] | None = None
    capitalisation: bool = False


class EngineSettings(Section):
    """Which engine turns letters into PDF, and whether the other may take over.

    `tesseract` says whether that program, when present, may confirm what was read with doubt.
    """

    pdf: Literal["integre", "libreoffice"] = "integre"
    repli_autorise: bool = True
    delai_secondes: Annotated[int, Field(ge=5, le=600)] = 60
    tesseract: Literal["auto", "jamais"] = "auto"


class StampSettings(Section):
    """The stamp on each piece."""

    nom: str = ""
    pages: Literal["toutes", "premiere"] = "toutes"
    style: Literal["simple", "rond"] = "simple"


class BundleSettings(Section):
    """Front matter and size limits of the bundle; megabytes are 1 000 000 bytes, 0 is no limit."""

    page_de_garde: bool = False
    intercalaires: bool = False
    taille_max_fichier_mo: Annotated[Decimal, Field(ge=0)] = Decimal(0)
    taille_max_envoi_mo: Annotated[Decimal, Field(ge=0)] = Decimal(0)


class ImageSettings(Section):
    """Whether images of a piece over `taille_max_fichier_mo` are made lighter, and how much.

    `ppp` is in dots an inch of the page, `qualite` that of JPEG.
    """

    alleger: bool = False
    ppp: Annotated[int, Field(ge=72, le=600)] = 150
    qualite: Annotated[int, Field(ge=30, le=95)] = 75


class Lightening(Section):
    """What was asked for images, with the limit (bytes) beyond which a piece is made lighter."""

    limite: int
    ppp: int
    qualite: int


class LimitSettings(Section):
    """What reading one file may cost."""

    secondes: Annotated[int, Field(ge=1)] = 120
    memoire_mo: Annotated[int, Field(ge=256)] = 2048
    pages: Annotated[int, Field(ge=1)] = 10_000


class WatchSettings(Section):
    """When a file is taken to be complete, and how the folder is watched (seconds)."""

    stabilite_secondes: Annotated[Decimal, Field(ge=0)] = Decimal(2)
    scrutation_secondes: Annotated[int, Field(ge=1)] = 300
    mode: Literal["auto", "natif", "scrutation"] = "auto"
    ignores: tuple[str, ...] = (
        "~$*",
        "*.part",
        "*.crdownload",
        "*.tmp",
        ".*",
        "Thumbs.db",
        "desktop.ini",
        "@eaDir",
    )


class CacheSettings(Section):
    """How much is kept of prepared pieces (megabytes of 1 000 000 bytes), and how long unused."""

    taille_max_mo: Annotated[Decimal, Field(ge=0)] = Decimal(2000)
    conservation_jours: Annotated[int, Field(ge=0)] = 60


class ArchiveSettings(Section):
    """How long the firm wants to keep a sealed record, and whether with a PDF/A copy."""

    conservation_annees: Annotated[int, Field(ge=0, le=100)] = 10
    pdfa: Literal["non", "si_possible"] = "non"


class FirmSettings(Section):
    """The whole of dossier-builder.toml."""

    cabinet: Cabinet = Cabinet()
    creanciers: tuple[Creancier, ...] = ()
    mise_en_demeure: MiseEnDemeureSettings = MiseEnDemeureSettings()
    interets: InterestSettings = InterestSettings()
    moteurs: EngineSettings = EngineSettings()
    tampon: StampSettings = StampSettings()
    bordereau: BundleSettings = BundleSettings()
    images: ImageSettings = ImageSettings()
    limites: LimitSettings = LimitSettings()
    surveillance: WatchSettings = WatchSettings()
    archives: ArchiveSettings = ArchiveSettings()
    cache: CacheSettings = CacheSettings()

    @property
    def lightening(self) -> Lightening | None:
        """What pieces over the limit of a file become; None when nothing is asked."""
        limit = int(self.bordereau.taille_max_fichier_mo * 1_000_000)
        if not self.images.alleger or not limit:
            return None
        return Lightening(limite=limit, ppp=self.images.ppp, qualite=self.images.qualite)
