# args: --trace-scopes
# only: minipy
def list(*items):
    return items


list(1)
del list
list('ab')


def f(a):
    del a
    return a


try:
    f(1)
except UnboundLocalError as e:
    pass
try:
    del nothing
except NameError:
    pass
