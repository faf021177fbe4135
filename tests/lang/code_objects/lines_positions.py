# Co_lines() and co_positions()
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

def function(a):
    b = a + 1
    return (b,
            a)

code = function.__code__
print(list(code.co_lines()))
# expect: [(0, 2, 8), (2, 12, 9), (12, 14, 10), (14, 16, 11), (16, 20, 10)]
print(list(code.co_positions())[:6])
# expect: [(8, 8, 0, 0), (9, 9, 8, 9), (9, 9, 12, 13), (9, 9, 8, 13), (9, 9, 8, 13), (9, 9, 4, 5)]
print(code._varname_from_oparg(0))  # expect: a
attempt(lambda: code._varname_from_oparg(9))  # expect: IndexError tuple index out of range
