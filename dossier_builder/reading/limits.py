"""What reading one file may cost at most: bounds for files that are enormous or hostile."""

from typing import Final

MAX_FILE_BYTES: Final = 512 * 1024 * 1024
MAX_XML_BYTES: Final = 32 * 1024 * 1024
MAX_TEXT_BYTES: Final = 8 * 1024 * 1024
MAX_IMAGE_PIXELS: Final = 200_000_000
MAX_IMAGE_FRAMES: Final = 500
MAX_PAGE_CHARACTERS: Final = 60_000
MAX_CONTENT_BYTES: Final = 6 * 1024 * 1024
MAX_ATTACHMENTS: Final = 100
MAX_UNZIPPED_BYTES: Final = 128 * 1024 * 1024
