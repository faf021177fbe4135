# What a traceback tells
def inner():
    raise ValueError
def outer():
    inner()
try:
    outer()
except ValueError as error:
    traceback = error.__traceback__
while traceback:
    print(traceback.tb_frame.f_code.co_name, traceback.tb_lineno, traceback.tb_lasti > 0)
    traceback = traceback.tb_next
# expect: <module> 7 True
# expect: outer 5 True
# expect: inner 3 True
