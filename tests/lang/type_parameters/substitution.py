# Parameters of aliases, and putting types in for them
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

def function[T, U]():
    pass
T, U = function.__type_params__
print(list[T].__parameters__, dict[T, list[U]].__parameters__, list[int].__parameters__)
# expect: (T,) (T, U) ()
print((list[T] | None).__parameters__, list[[T]].__parameters__)  # expect: (T,) ()
attempt(lambda: list[int][str])  # expect: TypeError list[int] is not a generic class
attempt(lambda: (int | None)[str])  # expect: TypeError int | None is not a generic class
