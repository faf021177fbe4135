# Derive() decides the class of parts
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Own(ExceptionGroup):
    def derive(self, members):
        return Own(self.message + "!", members)
group = Own("text", [ValueError(1), TypeError(2)])
match, rest = group.split(ValueError)
print(repr(match), repr(rest))  # expect: Own('text!', [ValueError(1)]) Own('text!', [TypeError(2)])
print(repr(group.subgroup(TypeError)), group.subgroup(KeyError), group.split(lambda e: False))
# expect: Own('text!', [TypeError(2)]) None (None, Own('text!', [ValueError(1), TypeError(2)]))
class Plain(ExceptionGroup):
    pass
print(repr(Plain("p", [ValueError(), KeyError()]).subgroup(ValueError)))
# expect: ExceptionGroup('p', [ValueError()])
attempt(lambda: group.split(5))
# expect: TypeError expected an exception type, a tuple of exception types, or a callable (other than a class)
attempt(lambda: group.split(()))  # expect: (None, Own('text!', [ValueError(1), TypeError(2)]))
attempt(lambda: group.subgroup((ValueError, 5)))
# expect: TypeError expected an exception type, a tuple of exception types, or a callable (other than a class)
