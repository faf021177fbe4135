# An alias sees the names where it stands, when it is asked
x = "module"
def outer():
    x = "before"
    type Alias = x
    x = "after"
    return Alias
print(outer().__value__)  # expect: after
class Class:
    x = "class"
    type Alias = x
    y = "later"
    type Other = y
print(Class.Alias.__value__, Class.Other.__value__)  # expect: class later
type Failing = 1 / 0
for i in range(2):
    try:
        Failing.__value__
    except ZeroDivisionError as error:
        print(error)
# expect: division by zero
# expect: division by zero
