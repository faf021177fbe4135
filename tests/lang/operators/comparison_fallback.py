# Comparisons fall back to the mirrored method, == to identity
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Left:
    pass
class Right:
    def __gt__(self, other):
        return "gt"
    def __ge__(self, other):
        return "ge"
    def __eq__(self, other):
        return "eq"
print(Left() < Right(), Left() <= Right(), Left() == Right(), Left() != Right())
# expect: gt ge eq False
attempt(lambda: Left() > Right())
# expect: TypeError '>' not supported between instances of 'Left' and 'Right'
attempt(lambda: Left() < Left())
# expect: TypeError '<' not supported between instances of 'Left' and 'Left'
attempt(lambda: 1 < "a")  # expect: TypeError '<' not supported between instances of 'int' and 'str'
attempt(lambda: [] >= ())
# expect: TypeError '>=' not supported between instances of 'list' and 'tuple'
attempt(lambda: None < None)
# expect: TypeError '<' not supported between instances of 'NoneType' and 'NoneType'
attempt(lambda: {} < {})
# expect: TypeError '<' not supported between instances of 'dict' and 'dict'
print(Left() == Left(), 1 == "1", [] == ())  # expect: False False False
