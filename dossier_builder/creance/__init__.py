"""Facts -> creance: proof, amount, due date, interest, limitation, next step."""
