"""The second reminder as it was sent: an e-mail with the letter attached."""

from email.message import EmailMessage
from email.policy import SMTP

from dossier_builder.french import euros
from examples._make.figures import AV_0019, FC_0142, FV_0087
from examples._make.letters import CLAIM, second_reminder
from examples._make.parties import ATELIER_MARNE, COMPTOIR


def reminder_mail() -> bytes:
    """Return the .eml of 20 August 2026."""
    message = EmailMessage(policy=SMTP)
    message["From"] = f"Comptoir du Confluent <{COMPTOIR.email}>"
    message["To"] = f"Atelier Marne <{ATELIER_MARNE.email}>"
    message["Subject"] = "Deuxième relance - factures impayées"
    message["Date"] = "Thu, 20 Aug 2026 09:32:11 +0200"
    message["Message-ID"] = "<20260820.093211.0418@comptoir-confluent.example>"
    message.set_content(
        "Bonjour,\n\n"
        "Malgré notre relance du 6 juillet, et sauf erreur de notre part, les factures "
        f"{FC_0142.number} et {FV_0087.number} restent impayées, soit, après déduction de "
        f"l’avoir {AV_0019.number}, un solde de {euros(CLAIM)}.\n\n"
        "Vous trouverez le détail dans la lettre jointe. Merci de nous faire parvenir votre "
        "règlement sous huit jours.\n\n"
        "Cordialement,\n"
        f"Le service comptable\n{COMPTOIR.name}\n{COMPTOIR.phone}\n",
        cte="quoted-printable",
    )
    message.add_attachment(
        second_reminder(),
        maintype="application",
        subtype="pdf",
        filename="Relance 2 Atelier Marne.pdf",
    )
    message.set_boundary("=_comptoir_20260820_0418")
    return message.as_bytes()
