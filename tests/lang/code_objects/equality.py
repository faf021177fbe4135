# Code objects are equal when everything in them is
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

print(compile("1 + x", "a", "eval") == compile("1 + x", "a", "eval"))  # expect: True
print(compile("1", "a", "eval") == compile("1.0", "a", "eval"))  # expect: False
print(compile("x", "a", "eval") == compile("x", "b", "eval"))  # expect: True
print(compile("0.0", "a", "eval") == compile("-0.0", "a", "eval"))  # expect: False
print(compile("x", "a", "eval") == 5)  # expect: False
attempt(lambda: compile("x", "a", "eval") < compile("x", "a", "eval"))
# expect: TypeError '<' not supported between instances of 'code' and 'code'
