# Reading items and slices
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

view = memoryview(b"abcdef")
print(view[0], view[-1], view[1:3].tobytes(), view[::-2].tolist(), len(view[1:4]), list(view[:2]))
# expect: 97 102 b'bc' [102, 100, 98] 3 [97, 98]
attempt(lambda: view[6])  # expect: IndexError index out of bounds on dimension 1
attempt(lambda: view[-7])  # expect: IndexError index out of bounds on dimension 1
attempt(lambda: view["a"])  # expect: TypeError memoryview: invalid slice key
attempt(lambda: view[1.5])  # expect: TypeError memoryview: invalid slice key
attempt(lambda: view[2 ** 70])  # expect: IndexError cannot fit 'int' into an index-sized integer
attempt(lambda: view[...])  # expect: TypeError memoryview: invalid slice key
attempt(lambda: view[()])  # expect: NotImplementedError sub-views are not implemented
attempt(lambda: view[0, 0])  # expect: TypeError cannot index 1-dimension view with 2-element tuple
attempt(lambda: view[0,])  # expect: 97
print(97 in view, b"a" in view, max(view), list(reversed(view))[:2])
# expect: True False 102 [102, 101]
