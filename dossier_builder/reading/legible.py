"""Clean text as pdfium gives it, and tell text from the noise of a broken font."""

import re
from typing import Final

# Noncharacters and soft hyphens that pdfium leaves where a line was hyphenated.
_HYPHENS: Final = re.compile("[\ufffe\uffff\u00ad\x02]")
_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_CID: Final = re.compile(r"\(cid:(\d{1,5})\)")
# WinAnsiEncoding: 149, and every code it leaves unused (ISO 32000-1, annex D.2, note 3).
_BULLETS: Final = frozenset({127, 129, 141, 143, 144, 149, 157})
_NOISE: Final = re.compile("[\ue000-\uf8ff\ufffd\x80-\x9f]")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_VOWEL: Final = re.compile("[aeiouyàâäéèêëîïôöùûüœæ]", re.IGNORECASE)


def clean(text: str) -> str:
    """Return text without lone surrogates, control characters and pdfium's hyphen marks."""
    unhyphenated = _HYPHENS.sub("-", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _CONTROLS.sub("", unhyphenated)


def name_codes(text: str) -> str:
    """Return pdfminer's "(cid:233)" of a font without an encoding as the letter meant ("é").

    Such fonts hold Windows-1252 codes; other codes are left as they are.
    """
    return _CID.sub(_letter, text)


def _letter(match: re.Match[str]) -> str:
    code = int(match[1])
    if code in _BULLETS:
        return "•"
    if not 0xA0 <= code <= 0xFF and code not in {0x80, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97}:
        return match[0]
    return bytes([code]).decode("cp1252")


def is_legible(text: str) -> bool:
    """Return False for text that a person would not recognise on the page.

    That is: unmapped glyphs ("(cid:12)", private use, replacement marks) or words without
    a vowel, in more than a small share of it. An empty text is not legible.
    """
    stripped = text.strip()
    if not stripped:
        return False
    noise = len(_NOISE.findall(text)) + 6 * len(_CID.findall(text))
    if noise * 5 > len(stripped):
        return False
    words = _WORD.findall(text)
    silent = sum(_VOWEL.search(word) is None for word in words)
    return len(words) < 20 or silent * 2 < len(words)
