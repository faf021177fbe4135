# join() of any iterable of strs.
print(",".join(["a", "b"]), "".join([]) == "", "-".join("abc"), ",".join(x for x in "ab"), "é".join(("日", "a")))  # expect: a,b True a-b-c a,b 日éa


class Letters(list):
    def __iter__(self):
        return iter("xyz")


print(",".join(Letters("ab")), ",".join({"k": 1}))  # expect: x,y,z k
for argument in (["a", 1], None, [None]):
    try:
        ",".join(argument)
    except TypeError as error:
        print(error)  # expect: sequence item 1: expected str instance, int found
# expect: can only join an iterable
# expect: sequence item 0: expected str instance, NoneType found
