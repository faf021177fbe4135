# status: 1
error = ValueError("with notes")
error.add_note("first")
error.add_note("")
error.add_note("third\n  indented")
raise error
