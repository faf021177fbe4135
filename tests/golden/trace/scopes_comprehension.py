# args: --trace-scopes
# only: minipy
def squares(n):
    return [i * n for i in range(n)]


i = 'kept'
print(squares(4), {i: i for i in 'ab'}, i)
print(sum(i for i in range(3)))
getters = [lambda: k for k in range(3)]
print([g() for g in getters])
