# Names that are not bound
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

def function():
    print(x)
    x = 1
def cell():
    def inner():
        return y
    try:
        inner()
    except NameError as error:
        print(error)
    y = 1
    return inner()
attempt(lambda: function())
# expect: UnboundLocalError cannot access local variable 'x' where it is not associated with a value
print(cell())
# expect: cannot access free variable 'y' where it is not associated with a value in enclosing scope
# expect: 1
attempt(lambda: undefined)  # expect: NameError name 'undefined' is not defined
def deleted():
    x = 1
    del x
    return x
attempt(lambda: deleted())
# expect: UnboundLocalError cannot access local variable 'x' where it is not associated with a value
def twice():
    x = 1
    del x
    del x
attempt(lambda: twice())
# expect: UnboundLocalError cannot access local variable 'x' where it is not associated with a value
try:
    del undefined
except NameError as error:
    print(error)  # expect: name 'undefined' is not defined
