# A view of a single item
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

single = memoryview(b"a").cast("B", [])
print(single.shape, single.ndim, single[()], single[...] is single, single.tolist(), single.tobytes())
# expect: () 0 97 True 97 b'a'
attempt(lambda: single[0])  # expect: TypeError invalid indexing of 0-dim memory
attempt(lambda: len(single))  # expect: TypeError 0-dim memory has no length
attempt(lambda: list(single))  # expect: TypeError invalid indexing of 0-dim memory
