# load and dump, JSONDecodeError, encoders
import io
import json

f = io.StringIO()
json.dump({"a": [1, 2]}, f, indent=1)
print(f.getvalue())
f.seek(0)
print(json.load(f))
try:
    json.loads("[1,\n 2,\n x]")
except json.JSONDecodeError as error:
    print(error.msg, error.pos, error.lineno, error.colno, repr(error.doc), isinstance(error, ValueError))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)


print(json.dumps({"c": 1 + 2j}, cls=Encoder), Encoder().encode([1j]), "".join(Encoder().iterencode([1, {"a": 2j}])))
try:
    Encoder().encode(object)
except TypeError as error:
    print(error)
print(json.JSONDecoder().raw_decode("[1] rest"))
try:
    json.dumps([{"k": [1, {2: {3}}]}])
except TypeError as error:
    print(error)
# expect: {
# expect:  "a": [
# expect:   1,
# expect:   2
# expect:  ]
# expect: }
# expect: {'a': [1, 2]}
# expect: Expecting value 9 3 2 '[1,\n 2,\n x]' True
# expect: {"c": [1.0, 2.0]} [[0.0, 1.0]] [1, {"a": [0.0, 2.0]}]
# expect: Object of type type is not JSON serializable
# expect: ([1], 3)
# expect: Object of type set is not JSON serializable
