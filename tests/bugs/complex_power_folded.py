# Bug: a power of complex constants was not folded, and the NaNs of several places were one constant.
def f():
    x = 1e300 * 1e300 * 0
    y = 1e300 * 1e300 * 0
    return 3j ** 2


print(len(f.__code__.co_consts))  # expect: 4
print(f.__code__.co_consts[3])    # expect: (-9+0j)
