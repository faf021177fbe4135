# status: 1
try:
    raise ValueError("text")
except ValueError as error:
    error.add_note("a first note")
    error.add_note("a second\nwith two lines")
    raise
