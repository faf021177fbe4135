# Bug: the text that `=` shows in an f-string held the field's comments.
x = 1
print(repr(f"""{x + # one
2 = }"""))  # expect: 'x + \n2 = 3'
