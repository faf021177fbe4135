# %c of an object with __index__, `*` beside a key, and the alternate form of one digit
class Two:
    def __index__(self):
        return 66
def attempt(text):
    try:
        print(eval(text))
    except (TypeError, OverflowError) as error:
        print(error)

attempt("'%c' % Two()")
attempt("b'%c' % Two()")
attempt("'%c' % 1.5")
attempt("b'%c' % 1.5")
attempt("'%(k)*d' % {'k': 5}")
attempt("'%(k).*d' % {'k': 5}")
attempt("b'%(k)*d' % {b'k': 5}")
attempt("'%*d' % (2**70, 1)")
attempt("'%.*d' % (2**70, 1)")
attempt("b'%i' % 'a'")
attempt("'%i' % 'a'")
attempt("'%#.0g' % 7, '%#.1g' % 0.001, '%#.1G' % 1e20, '%#.2g' % 7")
attempt("format(1.5, '#.1'), format(123.0, '#.3'), format(-0.0, '#.0'), format(0.5, '#.3'), format(1e20, '#')")
# expect: B
# expect: b'B'
# expect: %c requires int or char
# expect: %c requires an integer in range(256) or a single byte
# expect: not enough arguments for format string
# expect: not enough arguments for format string
# expect: not enough arguments for format string
# expect: Python int too large to convert to C ssize_t
# expect: Python int too large to convert to C int
# expect: %d format: a real number is required, not str
# expect: %i format: a real number is required, not str
# expect: ('7.', '0.001', '1.E+20', '7.0')
# expect: ('2.e+00', '1.23e+02', '-0.e+00', '0.500', '1.e+20')
