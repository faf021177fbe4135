# None has the comparisons of object under its own name.
for name in ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__"):
    print(getattr(type(None), name), name in vars(type(None)))
print(None.__eq__(None), None.__ne__(None), None.__eq__(1), None.__lt__(None), None == None, None != 1)
try:
    type(None).__lt__(len)
except TypeError as error:
    print(error)

# expect: <slot wrapper '__eq__' of 'NoneType' objects> True
# expect: <slot wrapper '__ne__' of 'NoneType' objects> True
# expect: <slot wrapper '__lt__' of 'NoneType' objects> True
# expect: <slot wrapper '__le__' of 'NoneType' objects> True
# expect: <slot wrapper '__gt__' of 'NoneType' objects> True
# expect: <slot wrapper '__ge__' of 'NoneType' objects> True
# expect: <slot wrapper '__hash__' of 'NoneType' objects> True
# expect: True False NotImplemented NotImplemented True True
# expect: descriptor '__lt__' requires a 'NoneType' object but received a 'builtin_function_or_method'
