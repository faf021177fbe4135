# add_note() collects texts in __notes__.
error = ValueError("text")
print(hasattr(error, "__notes__"))  # expect: False
error.add_note("one")
error.add_note("two")
print(error.__notes__)  # expect: ['one', 'two']
try:
    error.add_note(3)
except TypeError as problem:
    print(problem)  # expect: note must be a str, not 'int'
error.__notes__ = ()
try:
    error.add_note("three")
except TypeError as problem:
    print(problem)  # expect: Cannot add note: __notes__ is not a list
