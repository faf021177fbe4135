# Types.TracebackType makes tracebacks
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

try:
    1 / 0
except ZeroDivisionError as error:
    made = error.__traceback__
TracebackType = type(made)
other = TracebackType(None, made.tb_frame, 4, 7)
print(other.tb_next, other.tb_lasti, other.tb_lineno, other.tb_frame is made.tb_frame)
# expect: None 4 7 True
print(TracebackType(tb_next=other, tb_frame=made.tb_frame, tb_lasti=0, tb_lineno=1).tb_next is other)
# expect: True
attempt(lambda: TracebackType())
# expect: TypeError traceback() missing required argument 'tb_next' (pos 1)
attempt(lambda: TracebackType(None, 1, 2, 3))
# expect: TypeError traceback() argument 'tb_frame' must be frame, not int
attempt(lambda: TracebackType(1, made.tb_frame, 2, 3))
# expect: TypeError expected traceback object or None, got 'int'
attempt(lambda: TracebackType(None, made.tb_frame, "a", 3))
# expect: TypeError 'str' object cannot be interpreted as an integer
