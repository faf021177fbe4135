# splitlines() knows every line boundary.
print("a\nb\r\nc\rd".splitlines(), "a\n\nb\n".splitlines(True), "".splitlines())  # expect: ['a', 'b', 'c', 'd'] ['a\n', '\n', 'b\n'] []
print("a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i".splitlines())  # expect: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
print("a\tb\n\tc".expandtabs(4) == "a   b\n    c", "\t".expandtabs(0), "é\tx".expandtabs(3))  # expect: True  é  x
