# The dict of a partial's keywords is open to changes: a key that is no string was taken for one.
import functools

call = functools.partial(print, "hello")
call.keywords[5] = 6
try:
    call()
except TypeError as error:
    print(error)
call.keywords.clear()
call()
call.__setstate__((print, ("again",), {5: 6}, None))
try:
    call(sep="")
except TypeError as error:
    print(error)

# expect: keywords must be strings
# expect: hello
# expect: keywords must be strings
