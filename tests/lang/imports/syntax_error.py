# A module with an error in its syntax
import sys

try:
    import broken_syntax
except SyntaxError as error:
    print(error.msg, error.lineno, error.offset, error.text, error.filename.endswith("/broken_syntax.py"))
    print("broken_syntax" in sys.modules, error.__traceback__.tb_next)
# expect: invalid syntax 2 5 y = = 2
# expect:  True
# expect: False None
