# strip() takes blanks, or a set of characters.
print("  a ".strip() + "|", "xxaxx".strip("x"), "abcba".strip("ab"), "a\u3000\x85".rstrip() + "|")  # expect: a| a c a|
print("日a日".lstrip("日"), "éaé".rstrip("é"), "abc".strip(""), "".strip() == "")  # expect: a日 éa abc True
x = "same"
print(x.strip() is x, x.replace("z", "y") is x, x[:] is x)  # expect: True True True
try:
    "a".strip(1)
except TypeError as error:
    print(error)  # expect: strip arg must be None or str
