# KeyError shows the repr of its key, so that an empty key is seen.
print(str(KeyError("k")), str(KeyError("")), str(KeyError(1, 2)), str(KeyError()) == "")
# expect: 'k' '' (1, 2) True
try:
    {}["a b"]
except KeyError as error:
    print(error, error.args)  # expect: 'a b' ('a b',)
