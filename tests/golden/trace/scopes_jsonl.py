# args: --trace-scopes --trace-format=jsonl
# only: minipy
def outer():
    x = '"'
    return lambda: x


outer()()
missing = "a" in globals()
