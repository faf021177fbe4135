# Items with the text between them
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: '-'.join(['a', 'b']))  # expect: a-b
attempt(lambda: ','.join('abc'))  # expect: a,b,c
attempt(lambda: ''.join([]))  # expect:
attempt(lambda: 'x'.join(['a']))  # expect: a
attempt(lambda: '-'.join({'k': 1}))  # expect: k
attempt(lambda: '-'.join(c for c in 'ab'))  # expect: a-b
attempt(lambda: '-'.join([1]))
# expect: TypeError sequence item 0: expected str instance, int found
attempt(lambda: '-'.join(['a', None]))
# expect: TypeError sequence item 1: expected str instance, NoneType found
attempt(lambda: '-'.join(5))  # expect: TypeError can only join an iterable
attempt(lambda: 'é'.join(['a', 'b']))  # expect: aéb
