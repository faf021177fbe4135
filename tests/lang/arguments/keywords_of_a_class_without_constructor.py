# A class without a constructor refuses all arguments before it asks whether keywords are strs.
class Plain:
    pass


for callee in (object, Plain, dict, list):
    try:
        callee(**{(1, 2): 3})
    except TypeError as error:
        print(error)

# expect: object() takes no arguments
# expect: Plain() takes no arguments
# expect: keywords must be strings
# expect: keywords must be strings
