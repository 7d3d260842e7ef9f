"""What is printed on a page, as lines, blocks, labels and sentences, before what it means."""
