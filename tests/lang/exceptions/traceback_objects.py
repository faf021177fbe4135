# A traceback is a list of frames, the innermost last.
def outer():
    inner()

def inner():
    value = 2
    1 / 0

try:
    outer()
except ZeroDivisionError as error:
    entry = error.__traceback__
    while entry:
        frame = entry.tb_frame
        print(frame.f_code.co_name, entry.tb_lineno - frame.f_code.co_firstlineno)
        # expect: <module> 9
        # expect: outer 1
        # expect: inner 2
        last, entry = entry, entry.tb_next
    print(last.tb_frame.f_locals, last.tb_frame.f_back.f_code.co_name)
    # expect: {'value': 2} outer
