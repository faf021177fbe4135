# Aliases are equal when origin and arguments are
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

print(list[int] == list[int], list[int] == list[str], hash(list[int]) == hash(list[int]))
# expect: True False True
print(len({list[int], list[int], dict[int, int]}), list[int] == [*list[int]][0])  # expect: 2 False
GenericAlias = type(list[int])
print(GenericAlias(list, int), GenericAlias(list, (int, str)), GenericAlias(list, int) == list[int])
# expect: list[int] list[int, str] True
attempt(lambda: GenericAlias(list))  # expect: TypeError GenericAlias expected 2 arguments, got 1
attempt(lambda: GenericAlias(list, int, int))
# expect: TypeError GenericAlias expected 2 arguments, got 3
