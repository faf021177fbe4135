# What a view tells about its memory
view = memoryview(b"abcdef")
for name in ("obj", "nbytes", "readonly", "itemsize", "format", "ndim", "shape", "strides", "suboffsets",
             "c_contiguous", "f_contiguous", "contiguous"):
    print(name, getattr(view, name), getattr(view[::2], name), getattr(view.cast("H"), name))
# expect: obj b'abcdef' b'abcdef' b'abcdef'
# expect: nbytes 6 3 6
# expect: readonly True True True
# expect: itemsize 1 1 2
# expect: format B B H
# expect: ndim 1 1 1
# expect: shape (6,) (3,) (3,)
# expect: strides (1,) (2,) (2,)
# expect: suboffsets () () ()
# expect: c_contiguous True False True
# expect: f_contiguous True False True
# expect: contiguous True False True
try:
    view.format = "c"
except AttributeError as error:
    print(error)  # expect: attribute 'format' of 'memoryview' objects is not writable
