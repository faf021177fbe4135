# Errors that built-in functions make with several arguments have the handled exception as context too
import json

def attempt(action):
    try:
        try:
            raise KeyError("first")
        except KeyError:
            action()
    except Exception as error:
        print(type(error).__name__, repr(error.__context__))

attempt(lambda: open("/no/such/file"))
attempt(lambda: "é".encode("ascii"))
attempt(lambda: b"\xff".decode())
attempt(lambda: 10.0 ** 400)
attempt(lambda: json.loads("{"))
attempt(lambda: eval("1 +"))
attempt(lambda: int("x"))
attempt(lambda: __import__("os").remove("/no/such/file"))
attempt(lambda: __import__("no_such_module"))
attempt(lambda: __import__("io").StringIO().fileno())
# expect: FileNotFoundError KeyError('first')
# expect: UnicodeEncodeError KeyError('first')
# expect: UnicodeDecodeError KeyError('first')
# expect: OverflowError KeyError('first')
# expect: JSONDecodeError KeyError('first')
# expect: SyntaxError KeyError('first')
# expect: ValueError KeyError('first')
# expect: FileNotFoundError KeyError('first')
# expect: ModuleNotFoundError KeyError('first')
# expect: UnsupportedOperation KeyError('first')
