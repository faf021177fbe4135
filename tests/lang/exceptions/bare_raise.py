# `raise` alone raises what is being handled, with its traceback as it is.
def again():
    try:
        1 / 0
    except ZeroDivisionError:
        raise

try:
    again()
except ZeroDivisionError as error:
    entry = error.__traceback__
    while entry:
        print(entry.tb_frame.f_code.co_name, entry.tb_lineno)
        # expect: <module> 9
        # expect: again 4
        entry = entry.tb_next
raise  # expect raises: RuntimeError: No active exception to reraise
