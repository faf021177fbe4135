# Notes of an exception
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

error = ValueError("text")
error.add_note("first")
error.add_note("second")
print(error.__notes__, str(error))  # expect: ['first', 'second'] text
attempt(lambda: error.add_note(5))  # expect: TypeError note must be a str, not 'int'
attempt(lambda: error.add_note())
# expect: TypeError BaseException.add_note() takes exactly one argument (0 given)
error.__notes__ = "no list"
attempt(lambda: error.add_note("third"))
# expect: TypeError Cannot add note: __notes__ is not a list
print(hasattr(ValueError(), "__notes__"))  # expect: False
