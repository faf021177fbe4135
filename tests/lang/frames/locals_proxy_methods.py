# The methods of f_locals
import sys
def function(a, b):
    proxy = sys._getframe().f_locals
    print(proxy.get("a"), proxy.get("missing", 5), list(proxy.keys())[:2], list(proxy.values())[:2], list(proxy.items())[:2])
    proxy.update({"a": 10, "extra": 1})
    print(a, proxy.setdefault("b", 7), proxy.setdefault("other", 7), list(reversed(proxy))[0])
    proxy |= {"b": 3}
    print(b, type(proxy.copy()).__name__, sorted(proxy | {"z": 1}), sorted({"y": 1} | proxy))
    for wrong in (lambda: proxy["missing"], lambda: proxy[5], lambda: hash(proxy), lambda: proxy < proxy,
                  lambda: proxy.__delitem__("a"), lambda: proxy.update(5), lambda: proxy | 5):
        try:
            print(wrong())
        except Exception as error:
            print(type(error).__name__, error)
function(1, 2)
# expect: 1 5 ['a', 'b'] [1, 2] [('a', 1), ('b', 2)]
# expect: 10 2 7 other
# expect: 3 dict ['a', 'b', 'extra', 'other', 'proxy', 'z'] ['a', 'b', 'extra', 'other', 'proxy', 'y']
# expect: KeyError "local variable ''missing'' is not defined"
# expect: KeyError "local variable '5' is not defined"
# expect: TypeError unhashable type: 'FrameLocalsProxy'
# expect: TypeError '<' not supported between instances of 'FrameLocalsProxy' and 'FrameLocalsProxy'
# expect: TypeError cannot remove variables from FrameLocalsProxy
# expect: TypeError update() argument must be dict or another FrameLocalsProxy
# expect: TypeError unsupported operand type(s) for |: 'FrameLocalsProxy' and 'int'
