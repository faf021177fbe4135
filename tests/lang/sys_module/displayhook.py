# sys.displayhook: what the prompt does with a value
import builtins
import io
import sys
sys.displayhook(None)
print(hasattr(builtins, "_"))  # expect: False
sys.displayhook("text")  # expect: 'text'
print(_)  # expect: text
class Sees:
    def __repr__(self):
        return f"<{builtins._}>"
sys.displayhook(Sees())  # expect: <None>
seen = []
sys.displayhook = seen.append
exec(compile("1 + 1", "<prompt>", "single"))
print(seen)  # expect: [2]
sys.displayhook = sys.__displayhook__
old, sys.stdout = sys.stdout, io.TextIOWrapper(io.BytesIO(), "ascii")
sys.displayhook("\xe9\u20ac")
sys.stdout.flush()
written = sys.stdout.buffer.getvalue()
sys.stdout = None
try:
    sys.displayhook(1)
except RuntimeError as error:
    lost = error
del sys.displayhook
try:
    exec(compile("1", "<prompt>", "single"))
except RuntimeError as error:
    missing = error
sys.stdout = old
print(written, lost, missing, sep=", ")  # expect: b"'\\xe9\\u20ac'\n", lost sys.stdout, lost sys.displayhook
