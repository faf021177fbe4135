# A subclass decides with derive() what its parts are.
class Group(ExceptionGroup):
    def __new__(cls, message, errors, code):
        made = super().__new__(cls, message, errors)
        made.code = code
        return made

    def derive(self, errors):
        return Group(self.message, errors, self.code)

group = Group("m", [ValueError(1), TypeError(2)], 7)
group.add_note("a note")
match, rest = group.split(ValueError)
print(type(match).__name__, match.code, match.exceptions, match.__notes__)
# expect: Group 7 (ValueError(1),) ['a note']
print(type(rest).__name__, rest.code, rest.exceptions)  # expect: Group 7 (TypeError(2),)
