# return, break and continue pass through __exit__.
class Manager:
    def __enter__(self):
        return "value"

    def __exit__(self, *details):
        print("exit", details)

def returns():
    with Manager() as value:
        return value

print(returns())
# expect: exit (None, None, None)
# expect: value
for i in range(3):
    with Manager():
    # expect: exit (None, None, None)
    # expect: exit (None, None, None)
        if i == 0:
            continue
        break
print(i)  # expect: 1
