# Formatter.parse() reads brackets in a field's name and nested fields in its specification.
from string import Formatter


def pieces(text):
    try:
        return list(Formatter().parse(text))
    except ValueError as error:
        return str(error)


print(pieces("a{b[}!:]}c"))  # expect: [('a', 'b[}!:]', '', None), ('c', None, None, None)]
print(pieces("{a!r:{b}{c}}"))  # expect: [('', 'a', '{b}{c}', 'r')]
print(pieces("{a:[}"))  # expect: [('', 'a', '[', None)]
for text in "{0[}", "{a", "{a{b}}", "{!}", "{a!}", "{a!r", "{a!rx}", "{a:{}", "{", "}":
    print(text, pieces(text))
# expect: {0[} expected '}' before end of string
# expect: {a expected '}' before end of string
# expect: {a{b}} unexpected '{' in field name
# expect: {!} unmatched '{' in format spec
# expect: {a!} unmatched '{' in format spec
# expect: {a!r unmatched '{' in format spec
# expect: {a!rx} expected ':' after conversion specifier
# expect: {a:{} unmatched '{' in format spec
# expect: { Single '{' encountered in format string
# expect: } Single '}' encountered in format string
