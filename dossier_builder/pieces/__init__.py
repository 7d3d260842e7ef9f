"""Facts -> the ordered, numbered pieces of a filing, and the checklist they answer."""
