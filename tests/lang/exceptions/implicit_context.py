# What is raised while another exception is handled has that one as its context.
def lookup():
    try:
        {}["key"]
    except KeyError:
        raise ValueError("value")

try:
    lookup()
except ValueError as error:
    print(repr(error.__context__), error.__cause__, error.__suppress_context__)
    # expect: KeyError('key') None False
try:
    try:
        lookup()
    except ValueError:
        raise TypeError from None
except TypeError as error:
    print(repr(error.__context__), error.__cause__, error.__suppress_context__)
    # expect: ValueError('value') None True
