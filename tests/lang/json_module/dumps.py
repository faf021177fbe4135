# json.dumps
import json
from json import dumps
import enum
import collections

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: dumps([1, 2.5, 'a', None, True, {'k': []}]))
attempt(lambda: dumps({1: 2, None: 3, True: 4, 1.5: 5}))
attempt(lambda: dumps('é\u2028\U0001f600\x00\n"'))
attempt(lambda: dumps('é', ensure_ascii=False))
attempt(lambda: dumps([1, {'a': [2, {}], 'b': []}], indent=2))
attempt(lambda: dumps([1, [2]], indent='-'))
attempt(lambda: dumps({'b': 1, 'a': 2}, sort_keys=True))
attempt(lambda: dumps([1, 2], separators=(';', '=')))
attempt(lambda: dumps(float('inf')))
attempt(lambda: dumps(float('nan'), allow_nan=False))
attempt(lambda: dumps({(1, 2): 3}))
attempt(lambda: dumps({(1, 2): 3}, skipkeys=True))
attempt(lambda: dumps({1}))
attempt(lambda: dumps({1, 2}, default=sorted))
attempt(lambda: dumps(b'x'))
attempt(lambda: (dumps(10 ** 30), dumps(1e100), dumps(-0.0)))
attempt(lambda: dumps(enum.IntEnum('E', 'A').A))
attempt(lambda: (dumps((1, 2)), dumps(collections.OrderedDict(a=1))))
attempt(lambda: (lambda a: (a.append(a), dumps(a)))([]))
attempt(lambda: (lambda a: (a.append(a), dumps(a, check_circular=False)))([]))
attempt(lambda: dumps(object, default=lambda o: 1 / 0))
attempt(lambda: (dumps([], indent=2), dumps({}, indent=2)))
attempt(lambda: dumps('x', cls=type('E', (json.JSONEncoder,), {'encode': lambda self, o: 'mine'})))
# expect: [1, 2.5, "a", null, true, {"k": []}]
# expect: {"1": 4, "null": 3, "1.5": 5}
# expect: "\u00e9\u2028\ud83d\ude00\u0000\n\""
# expect: "é"
# expect: [
# expect:   1,
# expect:   {
# expect:     "a": [
# expect:       2,
# expect:       {}
# expect:     ],
# expect:     "b": []
# expect:   }
# expect: ]
# expect: [
# expect: -1,
# expect: -[
# expect: --2
# expect: -]
# expect: ]
# expect: {"a": 2, "b": 1}
# expect: [1;2]
# expect: Infinity
# expect: ValueError Out of range float values are not JSON compliant: nan
# expect: TypeError keys must be str, int, float, bool or None, not tuple
# expect: {}
# expect: TypeError Object of type set is not JSON serializable
# expect: [1, 2]
# expect: TypeError Object of type bytes is not JSON serializable
# expect: ('1000000000000000000000000000000', '1e+100', '-0.0')
# expect: 1
# expect: ('[1, 2]', '{"a": 1}')
# expect: ValueError Circular reference detected
# expect: RecursionError maximum recursion depth exceeded while encoding a JSON object
# expect: ZeroDivisionError division by zero
# expect: ('[]', '{}')
# expect: mine
