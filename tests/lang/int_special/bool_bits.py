# bool has its own & | ^ and ~.
import warnings

warnings.simplefilter("ignore")
for name in ("__and__", "__rand__", "__or__", "__ror__", "__xor__", "__rxor__"):
    print(getattr(bool, name), getattr(bool, name)(True, False), getattr(True, name)(6))
print(bool.__invert__, bool.__invert__(True), True.__and__(2.0))
for call in (lambda: bool.__or__(tuple), lambda: bool.__and__(True, **1), lambda: bool.__add__("a", 1)):
    try:
        call()
    except TypeError as error:
        print(error)

# expect: <slot wrapper '__and__' of 'bool' objects> False 0
# expect: <slot wrapper '__rand__' of 'bool' objects> False 0
# expect: <slot wrapper '__or__' of 'bool' objects> True 7
# expect: <slot wrapper '__ror__' of 'bool' objects> True 7
# expect: <slot wrapper '__xor__' of 'bool' objects> True 7
# expect: <slot wrapper '__rxor__' of 'bool' objects> True 7
# expect: <slot wrapper '__invert__' of 'bool' objects> -2 NotImplemented
# expect: descriptor '__or__' requires a 'bool' object but received a 'type'
# expect: bool.__and__() argument after ** must be a mapping, not int
# expect: descriptor '__add__' requires a 'int' object but received a 'str'
