# json.loads
import json
from json import loads

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: loads('[1, 2.5, "a", null, true, {"k": []}]'))
attempt(lambda: loads(' 5 '))
attempt(lambda: loads('"\\u00e9\\ud83d\\ude00\\n"'))
attempt(lambda: loads(''))
attempt(lambda: loads('[1,]'))
attempt(lambda: loads('{"a": 1,}'))
attempt(lambda: loads('{"a" 1}'))
attempt(lambda: loads('{a: 1}'))
attempt(lambda: loads('[1 2]'))
attempt(lambda: loads('nul'))
attempt(lambda: loads('"a'))
attempt(lambda: loads('"a\nb"'))
attempt(lambda: loads('"a\nb"', strict=False))
attempt(lambda: loads('1 2'))
attempt(lambda: loads('{"a": 1, "a": 2}'))
attempt(lambda: loads('[NaN, Infinity, -Infinity]'))
attempt(lambda: loads('[1.5]', parse_float=str))
attempt(lambda: loads('[15]', parse_int=str))
attempt(lambda: loads('[NaN]', parse_constant=str))
attempt(lambda: loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d)))
attempt(lambda: loads('{"a": 1}', object_pairs_hook=list))
attempt(lambda: (loads(b'[1]'), loads(bytearray(b'2'))))
attempt(lambda: loads(5))
attempt(lambda: loads('\ufeff1'))
attempt(lambda: loads(b'\xef\xbb\xbf1'))
attempt(lambda: loads('01'))
attempt(lambda: loads('-'))
attempt(lambda: (loads('1.'), loads('1e5'), loads('-0')))
attempt(lambda: loads('"\\x"'))
attempt(lambda: loads('"\\u12"'))
attempt(lambda: loads('[' * 5))
attempt(lambda: loads('123456789012345678901234567890'))
attempt(lambda: loads('"abc"x'))
# expect: [1, 2.5, 'a', None, True, {'k': []}]
# expect: 5
# expect: é😀
# expect:
# expect: JSONDecodeError Expecting value: line 1 column 1 (char 0)
# expect: JSONDecodeError Illegal trailing comma before end of array: line 1 column 3 (char 2)
# expect: JSONDecodeError Illegal trailing comma before end of object: line 1 column 8 (char 7)
# expect: JSONDecodeError Expecting ':' delimiter: line 1 column 6 (char 5)
# expect: JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: JSONDecodeError Expecting ',' delimiter: line 1 column 4 (char 3)
# expect: JSONDecodeError Expecting value: line 1 column 1 (char 0)
# expect: JSONDecodeError Unterminated string starting at: line 1 column 1 (char 0)
# expect: JSONDecodeError Invalid control character at: line 1 column 3 (char 2)
# expect: a
# expect: b
# expect: JSONDecodeError Extra data: line 1 column 3 (char 2)
# expect: {'a': 2}
# expect: [nan, inf, -inf]
# expect: ['1.5']
# expect: ['15']
# expect: ['NaN']
# expect: ['a']
# expect: [('a', 1)]
# expect: ([1], 2)
# expect: TypeError the JSON object must be str, bytes or bytearray, not int
# expect: JSONDecodeError Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)
# expect: 1
# expect: JSONDecodeError Extra data: line 1 column 2 (char 1)
# expect: JSONDecodeError Expecting value: line 1 column 1 (char 0)
# expect: JSONDecodeError Extra data: line 1 column 2 (char 1)
# expect: JSONDecodeError Invalid \escape: line 1 column 2 (char 1)
# expect: JSONDecodeError Invalid \uXXXX escape: line 1 column 3 (char 2)
# expect: JSONDecodeError Expecting value: line 1 column 6 (char 5)
# expect: 123456789012345678901234567890
# expect: JSONDecodeError Extra data: line 1 column 6 (char 5)
