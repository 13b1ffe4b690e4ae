"""What a notebook shows: a report, a table, a corpus, a panel as a fragment of HTML."""
