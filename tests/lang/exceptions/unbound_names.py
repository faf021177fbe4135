# Names without a value, in every kind of scope.
def local():
    print(x)
    x = 1

def enclosed():
    def inner():
        return y
    inner()
    y = 1

def deleted():
    x = 1
    del x
    del x

def deleted_global():
    global nowhere
    del nowhere

for function in local, enclosed, deleted, deleted_global:
    try:
        function()
    except NameError as error:
        print(type(error).__name__, error, error.name)
        # expect: UnboundLocalError cannot access local variable 'x' where it is not associated with a value None
        # expect: NameError cannot access free variable 'y' where it is not associated with a value in enclosing scope y
        # expect: UnboundLocalError cannot access local variable 'x' where it is not associated with a value None
        # expect: NameError name 'nowhere' is not defined nowhere
