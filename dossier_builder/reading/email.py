"""E-mail -> its head, its text and its attachments (.eml and Outlook's .msg)."""

import re
from dataclasses import dataclass
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parsedate_to_datetime
from functools import lru_cache
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Final

import oxmsg

from dossier_builder.errors import UnreadableInputError
from dossier_builder.reading.legible import clean
from dossier_builder.reading.limits import MAX_ATTACHMENTS, MAX_TEXT_BYTES
from dossier_builder.reading.model import Document, Medium, Message
from dossier_builder.reading.plain import page_of_text
from dossier_builder.reading.sniff import is_outlook

_HTML_BREAKS: Final = frozenset({"br", "p", "div", "tr", "li", "h1", "h2", "h3", "table"})


@dataclass(frozen=True, slots=True)
class Mail:
    """An e-mail opened: its head, its text, its attachments as (unique name, bytes)."""

    head: Message
    body: str
    attachments: tuple[tuple[str, bytes], ...]


def read_email(data: bytes, *, file: str, sha256: str) -> Document:
    """Read an e-mail as one page: its head in French, then its text.

    Raises `UnreadableInputError` when it is damaged.
    """
    mail = open_mail(data, file=file)
    page = page_of_text(_as_page(mail))
    return Document(file=file, sha256=sha256, medium=Medium.EMAIL, pages=(page,), message=mail.head)


def attachment_bytes(path: Path, name: str) -> bytes:
    """Return the bytes of the attachment `name` (as in `Message.attachments`) of an e-mail.

    `name` may go down through attached e-mails: "RE relance.eml/facture.pdf".
    Raises `UnreadableInputError` when the mail is damaged or has no such attachment.
    """
    data = path.read_bytes()
    while True:
        attachments = open_mail(data, file=str(path)).attachments
        for attached, content in attachments:
            if name == attached:
                return content
        inside = next((item for item in attachments if name.startswith(item[0] + "/")), None)
        if inside is None:
            raise UnreadableInputError(
                f"Ce message n’a pas de pièce jointe « {name} ».",
                file=path,
                next_step="Vérifiez que le message n’a pas été remplacé.",
            )
        name, data = name.removeprefix(inside[0] + "/"), inside[1]


def open_mail(data: bytes, *, file: str) -> Mail:
    """Open .eml or .msg bytes. Raises `UnreadableInputError` when they are damaged."""
    try:
        return _parsed(data)
    except Exception as error:  # both libraries raise errors of any type on bad mail
        raise UnreadableInputError(
            "Ce message est endommagé et ne s’ouvre pas.",
            file=file,
            next_step="Ouvrez-le dans la messagerie et enregistrez-le en PDF.",
        ) from error


@lru_cache(maxsize=2)
def _parsed(data: bytes) -> Mail:
    """Open a message, or return it as just opened: its attachments are asked for one by one."""
    return _open_msg(data) if is_outlook(data) else _open_eml(data)


def _open_eml(data: bytes) -> Mail:
    message = message_from_bytes(data, policy=policy.default)
    body = message.get_body(preferencelist=("plain", "html"))
    text = "" if body is None else _text_of(body)
    parts = [_eml_part(part) for part in message.iter_attachments()][:MAX_ATTACHMENTS]
    attachments = _unique([part for part in parts if part is not None])
    head = Message(
        sender=_header(message, "from"),
        recipients=_header(message, "to"),
        subject=_header(message, "subject"),
        sent_on=_day(_header(message, "date")) or _day(_header(message, "sent")),
        attachments=tuple(name for name, _ in attachments),
    )
    return Mail(head, text, attachments)


def _text_of(part: MIMEPart) -> str:
    try:
        content = str(part.get_content())
    except (LookupError, UnicodeDecodeError):
        payload = part.get_payload(decode=True)
        content = payload.decode("cp1252", "replace") if isinstance(payload, bytes) else ""
    if "\ufffd" in content and part.get_content_charset() is None:
        content = _unlabelled(part)
    content = content[:MAX_TEXT_BYTES]
    return clean(html_to_text(content) if part.get_content_subtype() == "html" else content)


def _unlabelled(part: MIMEPart) -> str:
    """Return the text of a part that names no character set: UTF-8, else Windows' own."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _eml_part(part: MIMEPart) -> tuple[str, bytes] | None:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_content()
        subject = str(inner.get("subject", "message"))
        return (part.get_filename() or f"{subject}.eml", inner.as_bytes())
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes) or not payload:
        return None
    extension = part.get_content_subtype()
    return (part.get_filename() or f"piece_jointe.{extension}", payload)


def _open_msg(data: bytes) -> Mail:
    message = oxmsg.Message.load(BytesIO(data))
    text = message.body or html_to_text(message.html_body or "")
    parts = [
        (part.file_name or "piece_jointe", part.file_bytes or b"")
        for part in message.attachments[:MAX_ATTACHMENTS]
    ]
    attachments = _unique([part for part in parts if part[1]])
    recipients = "; ".join(f"{r.name} <{r.email_address}>" for r in message.recipients)
    head = Message(
        sender=clean(message.sender or ""),
        recipients=clean(recipients),
        subject=clean(message.subject or ""),
        sent_on=_msg_day(message),
        attachments=tuple(name for name, _ in attachments),
    )
    return Mail(head, clean(text[:MAX_TEXT_BYTES]), attachments)


def _msg_day(message: oxmsg.Message) -> date | None:
    """Return the day in its sender's own time where the headers carry it, else in UTC."""
    headers = {name.lower(): value for name, value in message.message_headers.items()}
    stated = _day(clean(headers.get("date", "")))
    if stated is not None or message.sent_date is None:
        return stated
    return message.sent_date.date()


def _unique(parts: list[tuple[str, bytes]]) -> tuple[tuple[str, bytes], ...]:
    """Give each attachment a plain file name of its own, so that it can be asked for again."""
    named: dict[str, bytes] = {}
    for raw, content in parts:
        name = re.sub(r'[\x00-\x1f<>:"|?*]', "_", clean(raw).replace("\\", "/"))
        path = PurePosixPath(PurePosixPath(name).name or "piece_jointe")
        unique, count = str(path), 2
        while unique in named:
            unique, count = f"{path.stem}_{count}{path.suffix}", count + 1
        named[unique] = content
    return tuple(named.items())


def _header(message: EmailMessage, name: str) -> str:
    return clean(str(message.get(name, ""))).replace("\n", " ").strip()


def _day(header: str) -> date | None:
    try:
        return parsedate_to_datetime(header).date()
    except (TypeError, ValueError):
        return None


def _as_page(mail: Mail) -> str:
    head = mail.head
    lines = [f"De : {head.sender}", f"À : {head.recipients}", f"Objet : {head.subject}"]
    if head.sent_on:
        lines.append(f"Date : {head.sent_on:%d/%m/%Y}")
    if head.attachments:
        lines.append("Pièces jointes : " + ", ".join(head.attachments))
    return "\n".join([*lines, "", mail.body])


class _TextOnly(HTMLParser):
    """Collects the visible text of HTML, with a line break where a block begins."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Break the line at a block; stop collecting inside style and script."""
        if tag in {"style", "script", "head"}:
            self._hidden += 1
        if tag in _HTML_BREAKS:
            self.parts.append("\n")
        if tag in {"td", "th"}:
            self.parts.append("\t")

    def handle_endtag(self, tag: str) -> None:
        """Collect again after style and script."""
        if tag in {"style", "script", "head"} and self._hidden:
            self._hidden -= 1

    def handle_data(self, data: str) -> None:
        """Collect visible text."""
        if not self._hidden:
            self.parts.append(data)


def html_to_text(html: str) -> str:
    """Return the visible text of an HTML body, a line a block; nothing is fetched."""
    reader = _TextOnly()
    reader.feed(html)
    reader.close()
    return re.sub(r"\n\s*\n+", "\n\n", "".join(reader.parts)).strip()
