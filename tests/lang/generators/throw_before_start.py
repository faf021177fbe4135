# Thrown into a generator that has not started, it is raised at the def line.
def generator():
    yield 1

made = generator()
try:
    made.throw(KeyError("early"))
except KeyError as error:
    entry = error.__traceback__.tb_next
    print(repr(error), entry.tb_lineno, entry.tb_frame.f_code.co_name)
    # expect: KeyError('early') 2 generator
print(list(made))  # expect: []
