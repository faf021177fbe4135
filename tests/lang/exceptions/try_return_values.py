# What `finally` returns wins; `break` and `continue` in it swallow the exception.
def returns():
    try:
        return "try"
    finally:
        print("finally")

def swallows():
    try:
        1 / 0
    finally:
        return "finally"

def loops():
    for i in range(3):
        try:
            1 / 0
        finally:
            continue
    return i

print(returns())
# expect: finally
# expect: try
print(swallows())  # expect: finally
print(loops())  # expect: 2
