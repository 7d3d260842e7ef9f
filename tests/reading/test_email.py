"""E-mails: head, text, and attachments as files of their own."""

from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from typing import Any

import oxmsg
import pytest

from dossier_builder.errors import UnreadableInputError
from dossier_builder.reading import email
from dossier_builder.reading.email import attachment_bytes, html_to_text, open_mail
from dossier_builder.reading.read import read_bytes

MSG = Path(__file__).parents[1] / "data" / "mail" / "relance_avec_facture.msg"


def mail(*attachments: tuple[str, bytes]) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Claire Martin <claire@exemple.fr>"
    message["To"] = "compta@exemple.fr"
    message["Subject"] = "Relance : facture FA-12"
    message["Date"] = "Fri, 12 Jun 2026 23:30:00 +0200"
    message.set_content("Bonjour,\nvotre facture reste impayée.\n")
    for name, content in attachments:
        message.add_attachment(
            content, maintype="application", subtype="octet-stream", filename=name
        )
    return message


def test_the_head_and_the_text_are_read() -> None:
    document = read_bytes(mail().as_bytes(), file="m.eml")
    head = document.message
    assert head is not None
    assert (head.sender, head.subject) == (
        "Claire Martin <claire@exemple.fr>",
        "Relance : facture FA-12",
    )
    assert head.sent_on == date(2026, 6, 12)
    assert "reste impayée" in document.pages[0].text


def test_attachments_are_found_again_by_their_name(tmp_path: Path) -> None:
    path = tmp_path / "m.eml"
    path.write_bytes(mail(("facture.pdf", b"un"), ("facture.pdf", b"deux")).as_bytes())
    names = open_mail(path.read_bytes(), file="m.eml").head.attachments
    assert names == ("facture.pdf", "facture_2.pdf")
    assert [attachment_bytes(path, name) for name in names] == [b"un", b"deux"]


def test_an_attachment_never_leaves_its_folder() -> None:
    names = open_mail(mail(("../../etc/passwd", b"x")).as_bytes(), file="m.eml").head.attachments
    assert names == ("passwd",)


def test_an_attachment_of_an_attached_message_is_found(tmp_path: Path) -> None:
    outer = mail()
    outer.add_attachment(mail(("bl.pdf", b"dedans")))
    path = tmp_path / "m.eml"
    path.write_bytes(outer.as_bytes())
    (inner,) = open_mail(path.read_bytes(), file="m.eml").head.attachments
    assert attachment_bytes(path, f"{inner}/bl.pdf") == b"dedans"


def test_a_missing_attachment_is_said_to_be(tmp_path: Path) -> None:
    path = tmp_path / "m.eml"
    path.write_bytes(mail().as_bytes())
    with pytest.raises(UnreadableInputError, match="pas de pièce jointe"):
        attachment_bytes(path, "absente.pdf")


def test_html_gives_its_visible_text() -> None:
    html = "<html><head><title>x</title></head><body><p>Un<br>deux</p><script>z()</script></body>"
    assert html_to_text(html) == "Un\ndeux"


def test_an_outlook_message_is_of_its_sender_s_own_day() -> None:
    data = MSG.read_bytes()
    assert open_mail(data, file="m.msg").head.sent_on == date(2026, 6, 3)  # 22:30 in UTC
    assert open_mail(with_headers(data), file="m.msg").head.sent_on == date(2026, 6, 4)


def with_headers(data: bytes) -> bytes:
    """Return the message with its text (PidTagBody) become its transport headers (MS-OXPROPS)."""
    body = oxmsg.Message.load(BytesIO(data)).body or ""
    headers = "Received: by mx.example\r\nDate: Thu, 4 Jun 2026 00:30:00 +0200\r\nX-Fill: "
    for old, new in (
        (body.encode("utf-16-le"), headers.ljust(len(body), "x").encode("utf-16-le")),
        ("__substg1.0_1000001F".encode("utf-16-le"), "__substg1.0_007D001F".encode("utf-16-le")),
        (bytes.fromhex("1F000010"), bytes.fromhex("1F007D00")),
    ):
        assert data.count(old) == 1
        data = data.replace(old, new)
    return data


def test_a_message_asked_for_its_attachments_one_by_one_is_parsed_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = EmailMessage()
    message.set_content("Ci-joint.")
    for number in range(5):
        message.add_attachment(
            b"x%d" % number, "application", "octet-stream", filename=f"annexe {number}.txt"
        )
    path = tmp_path / "cinq annexes.eml"
    path.write_bytes(message.as_bytes())
    parsed: list[int] = []

    def counted(data: bytes, **options: Any) -> Any:
        parsed.append(len(data))
        return message_from_bytes(data, **options)

    monkeypatch.setattr(email, "message_from_bytes", counted)
    found = {attachment_bytes(path, f"annexe {number}.txt") for number in range(5)}
    assert found == {b"x0", b"x1", b"x2", b"x3", b"x4"}
    assert len(parsed) == 1
