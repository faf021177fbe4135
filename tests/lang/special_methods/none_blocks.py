# A special method that is None says: not supported
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

def made(name):
    return type("Class", (), {name: None})()
attempt(lambda: hash(made("__hash__")))  # expect: TypeError unhashable type: 'Class'
attempt(lambda: iter(made("__iter__")))  # expect: TypeError 'Class' object is not iterable
attempt(lambda: 1 in made("__contains__"))  # expect: TypeError 'Class' object is not a container
attempt(lambda: len(made("__len__")))  # expect: TypeError 'NoneType' object is not callable
attempt(lambda: made("__call__")())  # expect: TypeError 'NoneType' object is not callable
attempt(lambda: made("__add__") + 1)  # expect: TypeError 'NoneType' object is not callable
attempt(lambda: made("__eq__") == 1)  # expect: TypeError 'NoneType' object is not callable
attempt(lambda: reversed(made("__reversed__")))
# expect: TypeError 'Class' object is not reversible
attempt(lambda: [1][made("__index__")])  # expect: TypeError 'NoneType' object is not callable
attempt(lambda: bool(made("__bool__")))  # expect: TypeError 'NoneType' object is not callable
