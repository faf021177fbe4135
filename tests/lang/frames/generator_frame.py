# The frame of a generator
def generator():
    yield 1
    y = 2
    yield y
made = generator()
frame = made.gi_frame
print(frame.f_locals, frame.f_back, frame.f_lineno)  # expect: {} None 2
next(made)
print(frame.f_lineno)  # expect: 3
next(made)
print(frame.f_locals, frame.f_lineno, frame is made.gi_frame)  # expect: {'y': 2} 5 True
frame.f_locals["y"] = "changed"
print(frame.f_locals)  # expect: {'y': 'changed'}
try:
    frame.clear()
except RuntimeError as error:
    print(error)  # expect: cannot clear a suspended frame
