# Reflected comparisons, subclass priority and NotImplemented.
class Base:
    def __lt__(self, other):
        return "base lt"

    def __gt__(self, other):
        return "base gt"

    def __eq__(self, other):
        return "base eq"


class Sub(Base):
    def __gt__(self, other):
        return "sub gt"


class Declines:
    def __lt__(self, other):
        return NotImplemented

    __eq__ = __lt__


print(Base() < 1, 1 < Base(), 1 > Base(), Base() == 1, 1 == Base(), Base() < Sub(), Base() > Sub(), Base() != 1)  # expect: base lt base gt base lt base eq base eq sub gt base lt False
print(Declines() == 1, Declines() != 1, Declines() == Declines())  # expect: False True False
for f in (lambda: Declines() < 1, lambda: Declines() < Declines(), lambda: Declines() <= 1, lambda: None < None, lambda: {} < {}):
    try:
        f()
    except TypeError as error:
        print(error)  # expect: '<' not supported between instances of 'Declines' and 'int'
# expect: '<' not supported between instances of 'Declines' and 'Declines'
# expect: '<=' not supported between instances of 'Declines' and 'int'
# expect: '<' not supported between instances of 'NoneType' and 'NoneType'
# expect: '<' not supported between instances of 'dict' and 'dict'
