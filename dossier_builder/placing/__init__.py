"""Where a file dropped straight into inbox/ belongs: by a number that is sure, never by a name."""
