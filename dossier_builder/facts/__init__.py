"""Document -> facts: what it is, and the numbers, dates, amounts and parties it states."""
