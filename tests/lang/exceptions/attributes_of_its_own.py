# An exception has a namespace.
error = ValueError("x")
error.extra = 5
print(error.__dict__, error.extra)  # expect: {'extra': 5} 5
error.__dict__ = {"other": 6}
print(error.other, vars(error))  # expect: 6 {'other': 6}
del error.other
print(error.__dict__)  # expect: {}
