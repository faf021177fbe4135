# __cause__, __context__ and __suppress_context__ after `raise … from`.
error = ValueError("new")
print(error.__cause__, error.__context__, error.__suppress_context__, error.__traceback__)
# expect: None None False None
try:
    try:
        1 / 0
    except ZeroDivisionError as old:
        raise error from old
except ValueError as caught:
    print(repr(caught.__cause__), repr(caught.__context__), caught.__suppress_context__)
    # expect: ZeroDivisionError('division by zero') ZeroDivisionError('division by zero') True
    print(caught.__traceback__.tb_next, type(caught.__traceback__))
    # expect: None <class 'traceback'>
