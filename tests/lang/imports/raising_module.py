# A module that raises is taken out again
import sys

for _ in range(2):
    try:
        import raising
    except ValueError as error:
        print(error, "raising" in sys.modules)
        frame = error.__traceback__.tb_next
        print(frame.tb_frame.f_code.co_name, frame.tb_lineno, frame.tb_frame.f_globals["__name__"],
              frame.tb_next)
# expect: not today False
# expect: <module> 2 raising None
# expect: not today False
# expect: <module> 2 raising None
