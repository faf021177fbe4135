# The right operand's reflected method comes first if its class derives
class Left:
    def __add__(self, other):
        return "left"
    def __eq__(self, other):
        return "left eq"
    def __lt__(self, other):
        return "left lt"
class Right(Left):
    def __radd__(self, other):
        return "right"
    def __eq__(self, other):
        return "right eq"
    def __gt__(self, other):
        return "right gt"
class Plain(Left):
    pass
print(Left() + Right(), Right() + Left(), Left() + Plain(), Left() == Right(), Left() < Right())
# expect: right left left right eq right gt
class Int(int):
    def __radd__(self, other):
        return "radd"
    def __rdivmod__(self, other):
        return "rdivmod"
print(1 + Int(2), Int(1) + 1, Int(1) + Int(2), divmod(7, Int(2)), divmod(Int(7), 2))
# expect: radd 2 3 rdivmod (3, 1)
