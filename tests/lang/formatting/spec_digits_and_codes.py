# Width and precision may be digits of any script; an unknown code that is not ASCII is shown as \x
def attempt(value, spec):
    try:
        print(repr(format(value, spec)))
    except ValueError as error:
        print(ascii(str(error)))

attempt("abc", "٥")
attempt(5, "٣")
attempt(1.5, ".٢f")
attempt(5, "é")
attempt("x", "\u20ac")
attempt(1.5, "\ud800")
attempt(1j, "\x01")
attempt(5, "q")
# expect: 'abc  '
# expect: '  5'
# expect: '1.50'
# expect: "Unknown format code '\\xe9' for object of type 'int'"
# expect: "Unknown format code '\\x20ac' for object of type 'str'"
# expect: "Unknown format code '\\xd800' for object of type 'float'"
# expect: "Unknown format code '\\x1' for object of type 'complex'"
# expect: "Unknown format code 'q' for object of type 'int'"
