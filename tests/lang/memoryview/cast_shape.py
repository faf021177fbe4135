# More dimensions
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

view = memoryview(bytes(range(6)))
grid = view.cast("B", [2, 3])
print(grid.shape, grid.strides, grid.ndim, grid.tolist(), len(grid))
# expect: (2, 3) (3, 1) 2 [[0, 1, 2], [3, 4, 5]] 2
print(grid[0, 0], grid[1, 2], grid[-1, -1], grid[0:1].tolist())  # expect: 0 5 5 [[0, 1, 2]]
print(grid.tobytes(), grid.tobytes("F"), grid.cast("B").tolist(), grid == view, grid == view.cast("B", (2, 3)))
# expect: b'\x00\x01\x02\x03\x04\x05' b'\x00\x03\x01\x04\x02\x05' [0, 1, 2, 3, 4, 5] False True
attempt(lambda: grid[0])
# expect: NotImplementedError multi-dimensional sub-views are not implemented
attempt(lambda: grid[2, 0])  # expect: IndexError index out of bounds on dimension 1
attempt(lambda: grid[0, 3])  # expect: IndexError index out of bounds on dimension 2
attempt(lambda: grid[0,])  # expect: NotImplementedError sub-views are not implemented
attempt(lambda: grid[0, 0, 0])
# expect: TypeError cannot index 2-dimension view with 3-element tuple
attempt(lambda: list(grid))
# expect: NotImplementedError multi-dimensional sub-views are not implemented
attempt(lambda: view.cast("B", [2, 2]))
# expect: TypeError memoryview: product(shape) * itemsize != buffer size
attempt(lambda: view.cast("B", [0]))
# expect: ValueError memoryview.cast(): elements of shape must be integers > 0
attempt(lambda: view.cast("B", ["a"]))
# expect: TypeError memoryview.cast(): elements of shape must be integers
attempt(lambda: view.cast("B", "ab"))  # expect: TypeError shape must be a list or a tuple
attempt(lambda: grid.cast("B", [3, 2]))
# expect: TypeError memoryview: cast must be 1D -> ND or ND -> 1D
