"""What `dossier-builder law` prints: what is known, until when, and from where (French)."""

from collections.abc import Iterator

from dossier_builder.french import NBSP, date_courte, date_longue, nombre, taux, typographie
from dossier_builder.law.courts import courts
from dossier_builder.law.model import Amount, Delay, Law

_GRADES = (
    "Valeur des sources : A texte ou page officielle lue ; B sources indépendantes "
    "concordantes ; C une source ; M de mémoire, non vérifié."
)
_EXAMPLE = """Pour ajouter ou corriger une ligne, écrivez-la dans law.toml, à la racine de votre
espace de travail, sous la même forme, par exemple :

[[interet_legal]]
semestre = "2027-S1"
creancier_particulier = 6.70
autres_cas = 2.80
source = "arrêté du …"
grade = "A"

[[taux_bce]]
semestre = "2027-S1"
taux = 2.65
source = "BCE, taux au 1er janvier 2027"
grade = "A"

(Les chiffres de cet exemple ne sont pas ceux de 2027.)"""


def describe(law: Law) -> str:
    """Return the whole law data as French text, one line a row with its source and grade."""
    blocks = (
        [f"Taux connus jusqu’au {date_longue(law.known_until())}.", _GRADES],
        ["Taux par semestre", *_rates(law)],
        ["Délais", *map(_delay, law.delays)],
        ["Montants", *map(_amount, law.amounts.values())],
        ["Formulaires (facultatifs)", *_forms(law)],
        ["Autres voies", *(_cited(row.texte, row.source, row.grade) for row in law.alternatives)],
        ["Tribunaux", *_courts(law)],
    )
    known = typographie("\n\n".join("\n".join(block) for block in blocks))
    return f"{known}\n\n{_EXAMPLE}\n"


def _rates(law: Law) -> Iterator[str]:
    for semester in sorted({*law.legal_rates, *law.ecb_rates}):
        parts = []
        if legal := law.legal_rates.get(semester):
            parts.append(
                f"intérêt légal {taux(legal.autres_cas)} (créancier particulier"
                f"{NBSP}: {taux(legal.creancier_particulier)}) [{legal.source}, {legal.grade}]"
            )
        if ecb := law.ecb_rates.get(semester):
            parts.append(
                f"BCE {taux(ecb.taux)}, pénalités {taux(law.late_payment_rate(semester))} "
                f"[{ecb.source}, {ecb.grade}]"
            )
        yield f"  {semester}{NBSP}: {' ; '.join(parts)}"


def _delay(delay: Delay) -> str:
    unit = {"jours": "jours", "mois": "mois", "annees": "ans"}[delay.unite]
    if delay.duree == 1:
        unit = unit if unit == "mois" else unit[:-1]
    dates = ""
    if delay.depuis:
        dates += f", depuis le {date_courte(delay.depuis)}"
    if delay.jusqu_au:
        dates += f", jusqu’au {date_courte(delay.jusqu_au)}"
    text = f"{delay.titre}{NBSP}: {delay.duree}{NBSP}{unit}{dates}, {delay.article}"
    return _cited(text, delay.source, delay.grade)


def _amount(amount: Amount) -> str:
    places = 2 if amount.unite == "euros" else 0
    unit = {"euros": "€", "points": "points", "fois": "fois", "salaries": "salariés"}[amount.unite]
    text = f"{amount.titre}{NBSP}: {nombre(amount.valeur, places)}{NBSP}{unit}, {amount.article}"
    return _cited(text, amount.source, amount.grade)


def _forms(law: Law) -> Iterator[str]:
    for form in law.forms.values():
        text = f"Cerfa n°{NBSP}{form.cerfa}*{form.version}{NBSP}: {form.titre}"
        yield _cited(text, form.source, form.grade)


def _courts(law: Law) -> Iterator[str]:
    known = courts()
    yield (
        f"  {len(known)} juridictions ; ressorts commerciaux relevés en 2021 (Infogreffe), "
        "tribunaux judiciaires en 2024 (ministère de la Justice) : toujours à confirmer."
    )
    for row in law.communes.values():
        yield _cited(f"commune {row.code_insee} : {row.tribunal_commercial}", row.source, row.grade)


def _cited(text: str, source: str, grade: str) -> str:
    return f"  {text} [{source}, {grade}]"
