# += changes the list, + makes another; * repeats references.
a = b = [1]
a += (2,)
print(b, a is b)  # expect: [1, 2] True
a = a + [3]
print(b, a is b)  # expect: [1, 2] False
grid = [[0] * 2] * 2
grid[0][0] = 1
print(grid, grid[0] is grid[1], [[]] * 2)  # expect: [[1, 0], [1, 0]] True [[], []]
t = ([1],)
try:
    t[0] += [2]
except TypeError as error:
    print(error, t)  # expect: 'tuple' object does not support item assignment ([1, 2],)
