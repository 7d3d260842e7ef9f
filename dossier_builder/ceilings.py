"""What the system lets this process use, lowered: memory, processor time."""

import sys

if sys.platform != "win32":
    import resource


def lower(what: str, most: int) -> None:
    """Lower a limit of this process ("RLIMIT_DATA", bytes), never above what it was given.

    Does nothing on Windows, which has none. Safe between fork and exec: it imports nothing.
    """
    if sys.platform == "win32":
        return
    kind = getattr(resource, what)
    _, hard = resource.getrlimit(kind)
    soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(kind, (soft, hard))
