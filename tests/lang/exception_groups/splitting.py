# split() and subgroup() keep the tree's shape.
group = ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [TypeError(2), ValueError(3)])])
match, rest = group.split(ValueError)
print(repr(match))
# expect: ExceptionGroup('outer', [ValueError(1), ExceptionGroup('inner', [ValueError(3)])])
print(repr(rest))  # expect: ExceptionGroup('outer', [ExceptionGroup('inner', [TypeError(2)])])
print(repr(group.subgroup(lambda error: error.args == (3,))))
# expect: ExceptionGroup('outer', [ExceptionGroup('inner', [ValueError(3)])])
print(group.subgroup(KeyError), group.split(ExceptionGroup)[0] is group)  # expect: None True
print(group.message, len(group.exceptions), str(group))
# expect: outer 2 outer (2 sub-exceptions)
try:
    group.split(5)
except TypeError as error:
    print(error)
    # expect: expected an exception type, a tuple of exception types, or a callable (other than a class)
