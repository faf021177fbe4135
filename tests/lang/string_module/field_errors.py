# Formatter asks for the argument before it reads the rest of the field's name.
from string import Formatter

for text in "{a.}", "{0.}", "{0[1]x}", "{99999999999999999999}", "{0[99999999999999999999]}":
    try:
        Formatter().format(text, [1, 2])
    except (KeyError, ValueError) as error:
        print(repr(error))
# expect: KeyError('a')
# expect: ValueError('Empty attribute in format string')
# expect: ValueError("Only '.' or '[' may follow ']' in format field specifier")
# expect: ValueError('Too many decimal digits in format string')
# expect: ValueError('Too many decimal digits in format string')
