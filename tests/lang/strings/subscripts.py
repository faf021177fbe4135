# Indices and slices of texts of every width.
print("abc"[0], "abc"[-1], "é日😀"[1], "é日😀"[::-1], "é日😀"[:2], "abc"[True])  # expect: a c 日 😀日é é日 b
print("abcdef"[::2], "abcdef"[4:1:-1], "abcdef"[-1:-4:-1], "abc"[5:] + "|", "abcdef"[2**70:] + "|", "abc"[::-2**70])  # expect: ace edc fed | | c
for key in ("a", 1.0, None, 5, 2**70, slice(None, None, 0), slice("a", None)):
    try:
        "abc"[key]
    except (TypeError, IndexError, ValueError) as error:
        print(type(error).__name__, error)  # expect: TypeError string indices must be integers, not 'str'
# expect: TypeError string indices must be integers, not 'float'
# expect: TypeError string indices must be integers, not 'NoneType'
# expect: IndexError string index out of range
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: ValueError slice step cannot be zero
# expect: TypeError slice indices must be integers or None or have an __index__ method
