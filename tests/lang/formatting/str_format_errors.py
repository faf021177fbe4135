# What str.format() says about a bad text.
for text in ("{}", "{", "}", "{a}", "{!x}", "{0.foo}", "{0[a]}", "{0[5]}", "{:{:{}}}", "{0", "{0!r", "{0[}", "{0[]}",
             "{0.}", "{ 0}", "{!rx}", "{0!}", "{99999999999999999999}", "{}{0}", "{0}{}", "{0[0]x}", "{a{b}}", "{:"):
    try:
        text.format(*([[1]] if text != "{}" else []))
    except (IndexError, KeyError, ValueError, AttributeError, TypeError) as error:
        print(type(error).__name__, error)  # expect: IndexError Replacement index 0 out of range for positional args tuple
# expect: ValueError Single '{' encountered in format string
# expect: ValueError Single '}' encountered in format string
# expect: KeyError 'a'
# expect: ValueError Unknown conversion specifier x
# expect: AttributeError 'list' object has no attribute 'foo'
# expect: TypeError list indices must be integers or slices, not str
# expect: IndexError list index out of range
# expect: IndexError Replacement index 1 out of range for positional args tuple
# expect: ValueError expected '}' before end of string
# expect: ValueError unmatched '{' in format spec
# expect: ValueError expected '}' before end of string
# expect: ValueError Empty attribute in format string
# expect: ValueError Empty attribute in format string
# expect: KeyError ' 0'
# expect: ValueError expected ':' after conversion specifier
# expect: ValueError unmatched '{' in format spec
# expect: ValueError Too many decimal digits in format string
# expect: ValueError cannot switch from automatic field numbering to manual field specification
# expect: ValueError cannot switch from manual field specification to automatic field numbering
# expect: ValueError Only '.' or '[' may follow ']' in format field specifier
# expect: ValueError unexpected '{' in field name
# expect: ValueError unmatched '{' in format spec
