# How exceptions are taken apart and put together
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

error = ValueError("text", 1)
print(error.__reduce__())  # expect: (<class 'ValueError'>, ('text', 1))
error.note = 5
print(error.__reduce__())  # expect: (<class 'ValueError'>, ('text', 1), {'note': 5})
made = ValueError()
made.__setstate__({"extra": 1})
print(made.extra, made.__setstate__(None))  # expect: 1 None
attempt(lambda: made.__setstate__(5))  # expect: TypeError state is not a dictionary
attempt(lambda: made.__setstate__({5: 1}))
# expect: TypeError attribute name must be string, not 'int'
