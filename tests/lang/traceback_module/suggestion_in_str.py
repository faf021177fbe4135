# What the interpreter suggests belongs to the text of a described exception.
import traceback

try:
    [].appendd
except AttributeError as error:
    print(traceback.TracebackException.from_exception(error))
# expect: 'list' object has no attribute 'appendd'. Did you mean: 'append'?
