"""Days of a page: when it was issued, is due, was delivered; payment terms in words."""
