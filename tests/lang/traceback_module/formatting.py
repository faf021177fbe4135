# traceback's functions
import sys
import traceback


def inner(x):
    return 1 / x


def outer():
    try:
        inner(0)
    except ZeroDivisionError as error:
        raise ValueError("outer") from error


try:
    outer()
except ValueError as error:
    caught = error
    traceback.print_exc(file=sys.stdout)
    print(traceback.format_exc(limit=1))
    print(traceback.format_exception_only(error))
    for frame in traceback.extract_tb(error.__traceback__):
        print(frame.lineno, frame.name, frame.line, frame.colno, frame.end_colno)
print("".join(traceback.format_exception(caught, chain=False)))
print(traceback.format_list(traceback.extract_tb(caught.__traceback__))[0])
te = traceback.TracebackException.from_exception(caught)
print(te.exc_type_str, te, te.__cause__.exc_type_str, len(te.stack), list(te.format_exception_only()))
print("".join(traceback.format_exception(ExceptionGroup("g", [ValueError(1), KeyError("k")]))))
print(traceback.format_exception_only(SyntaxError("bad", ("f.py", 1, 3, "a b c", 1, 4))))
e = ValueError("noted")
e.add_note("a note")
print(traceback.format_exception_only(e))


def deep(n):
    return deep(n - 1) if n else traceback.format_stack()


print(len(deep(3)), "".join(deep(1)[-2:]))
# expect: Traceback (most recent call last):
# expect:   File "formatting.py", line 12, in outer
# expect:     inner(0)
# expect:     ~~~~~^^^
# expect:   File "formatting.py", line 7, in inner
# expect:     return 1 / x
# expect:            ~~^~~
# expect: ZeroDivisionError: division by zero
# expect:
# expect: The above exception was the direct cause of the following exception:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "formatting.py", line 18, in <module>
# expect:     outer()
# expect:     ~~~~~^^
# expect:   File "formatting.py", line 14, in outer
# expect:     raise ValueError("outer") from error
# expect: ValueError: outer
# expect: Traceback (most recent call last):
# expect:   File "formatting.py", line 12, in outer
# expect:     inner(0)
# expect:     ~~~~~^^^
# expect: ZeroDivisionError: division by zero
# expect:
# expect: The above exception was the direct cause of the following exception:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "formatting.py", line 18, in <module>
# expect:     outer()
# expect:     ~~~~~^^
# expect: ValueError: outer
# expect:
# expect: ['ValueError: outer\n']
# expect: 18 <module> outer() 4 11
# expect: 14 outer raise ValueError("outer") from error 8 44
# expect: Traceback (most recent call last):
# expect:   File "formatting.py", line 18, in <module>
# expect:     outer()
# expect:     ~~~~~^^
# expect:   File "formatting.py", line 14, in outer
# expect:     raise ValueError("outer") from error
# expect: ValueError: outer
# expect:
# expect:   File "formatting.py", line 18, in <module>
# expect:     outer()
# expect:     ~~~~~^^
# expect:
# expect: ValueError outer ZeroDivisionError 2 ['ValueError: outer\n']
# expect:   | ExceptionGroup: g (2 sub-exceptions)
# expect:   +-+---------------- 1 ----------------
# expect:     | ValueError: 1
# expect:     +---------------- 2 ----------------
# expect:     | KeyError: 'k'
# expect:     +------------------------------------
# expect:
# expect: ['  File "f.py", line 1\n', '    a b c\n', '      ^\n', 'SyntaxError: bad\n']
# expect: ['ValueError: noted\n', 'a note\n']
# expect: 5   File "formatting.py", line 38, in deep
# expect:     return deep(n - 1) if n else traceback.format_stack()
# expect:   File "formatting.py", line 38, in deep
# expect:     return deep(n - 1) if n else traceback.format_stack()
# expect:
