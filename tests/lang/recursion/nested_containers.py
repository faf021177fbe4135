# Nested lists may be deeper than the limit on calls; at some depth it ends.
def nested(depth):
    made = []
    for _ in range(depth):
        made = [made]
    return made

print(len(repr(nested(3000))), nested(3000) == nested(3000))  # expect: 6002 True
one, two = nested(12000), nested(12000)
for action in lambda: repr(one), lambda: one == two, lambda: one < two:
    try:
        action()
    except RecursionError as error:
        print(error)
# expect: maximum recursion depth exceeded while getting the repr of an object
# expect: maximum recursion depth exceeded in comparison
# expect: maximum recursion depth exceeded in comparison
