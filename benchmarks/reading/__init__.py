"""How long reading takes, against pdfplumber's words on the same pages in the same run."""
