# A view of no items with a stride of two is not contiguous, and is not cast
view = memoryview(b"abcdef")[::2][3:]
print(view.shape, view.strides, view.contiguous, view.c_contiguous)
try:
    view.cast("B")
except TypeError as error:
    print(error)
print(memoryview(b"").contiguous, memoryview(b"abc")[3:].c_contiguous)
# expect: (0,) (2,) False False
# expect: memoryview: casts are restricted to C-contiguous views
# expect: True True
