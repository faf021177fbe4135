# One item at the end
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: [].append(1))  # expect: None
attempt(lambda: [1].append())
# expect: TypeError list.append() takes exactly one argument (0 given)
attempt(lambda: [1].append(1, 2))
# expect: TypeError list.append() takes exactly one argument (2 given)
attempt(lambda: (lambda x: (x.append([]), x))([1]))  # expect: (None, [1, []])
