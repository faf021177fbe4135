# status: 1
import sys, os
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "modules"))
try:
    import bad_syntax
except SyntaxError as error:
    raise RuntimeError("no such plug-in") from error
