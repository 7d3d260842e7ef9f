"""Documents composed at random from a grammar of blocks, relations and decoys: no fixed layout."""
