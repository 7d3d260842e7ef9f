"""Which lines can be a name: no street, title, number, or label alone."""

import re
from typing import Final

from dossier_builder.facts.layout.blocks import in_table
from dossier_builder.facts.layout.lines import Layout, Span
from dossier_builder.facts.parties.words import words
from dossier_builder.reading.fold import fold

# What stands alone above a name and is none: "Société", "M. ou Mme", "SARL".
_ADDRESSED: Final = re.compile(
    r"(?:la |l')?(?:societe|ste|entreprise|etablissements?|ets|maison|association|commune|client|"
    r"m|mr|mme|mlle|monsieur|madame|messieurs|maitre|sarl|sas|sasu|sa|eurl|sci|snc|selarl"
    r"|(?:m|mr|monsieur) (?:ou|et|&|/) (?:mme|madame))[.,:]?"
)
_FORM: Final = re.compile(
    r"(?:s\.? ?a\.? ?r\.? ?l|s\.? ?a\.? ?s\.? ?u?|s\.? ?a|e\.? ?u\.? ?r\.? ?l)\W*"
)
# "12 rue", "12B avenue", "00029": no name; "2B & Fils", "3D Concept" are.
_NUMBERED: Final = re.compile(
    r"\d(?!\d{0,2}[a-z]+\b(?!.*\b(?:rue|avenue|av|bd|boulevard|place|pl|chemin|impasse|allee"
    r"|route|quai|cours|square|passage)\b)(?!\W*\d))"
)
_STREET: Final = re.compile(r"\d{1,4}(?: ?(?:bis|ter|[a-d]))?,? [a-z]{2}")
_TITLE: Final = re.compile(
    r"(?:facture|avoir|note|devis|situation|bon|releve|avis|invoice|credit|rechnung|quittance"
    r"|page|original|duplicata|copie)\b"
)
_LONG: Final = 4
_WORDY: Final = 4


def can_name(text: str) -> bool:
    """Return True when a line can be a name: no street, number, mention, or label alone."""
    said, folded = words(), fold(text)
    if not text or text[0] == "(" or _ADDRESSED.fullmatch(folded) or _FORM.fullmatch(folded):
        return False
    if said.not_name.search(folded) or _NUMBERED.match(folded):
        return False
    labels = (said.buyer, said.seller, said.other, said.alone)
    return not any(
        match and match.end() == len(folded) for match in (p.match(folded) for p in labels)
    )


def has_form(text: str) -> bool:
    """Return True for a company's name: a legal form, and another word beside it."""
    folded = fold(text)
    rest = words().form.sub("", folded)
    return rest != folded and len(re.sub(r"[^a-z]", "", rest)) >= 3 and not describes(text)


def describes(text: str) -> bool:
    """Return True for "Société d'expertise comptable inscrite à l'Ordre": small words prevail."""
    initials = [word[0] for word in re.split(r"[\W\d_]+", text) if len(word) >= _LONG]
    small = [letter for letter in initials if letter.islower()]
    return len(initials) >= _WORDY and 2 * len(small) > len(initials)


def is_title(layout: Layout, cell: Span, text: str) -> bool:
    """Return True for a document's title, a number, or a row of a table: names end there."""
    titled = _TITLE.match(fold(cell.text)) is not None
    return titled or any(char.isdigit() for char in text) or in_table(layout, cell)


def is_street(text: str) -> bool:
    """Return True for "12 rue des Forges", "3 bis, quai X": a number, then words."""
    return _STREET.match(fold(text)) is not None
