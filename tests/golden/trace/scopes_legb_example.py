# args: --trace-scopes=x
# only: minipy
x = "global"


def outer():
    x = "enclosing"

    def inner():
        x = "local"
        return x

    def reader():
        return x

    return inner(), reader()


def module_reader():
    return x


print(outer(), module_reader())
