# int() of texts: blanks, signs, underscores, bases, digits of other scripts.
print(int(" 10 "), int("-1_000"), int("+5"), int("\n7\t"), int("00"))  # expect: 10 -1000 5 7 0
print(int("101", 2), int("0x1F", 16), int("0b101", 0), int("zz", 36), int("-0o17", 0))  # expect: 5 31 5 1295 -15
print(int("٣٤"), int("１２"), int(b"12"), int("0_7", 8))  # expect: 34 12 12 7
for text, base in (("1__0", 10), ("_1", 10), ("0x10", 10), ("1 2", 10), ("", 10), ("9", 8), ("010", 0)):
    try:
        int(text, base)
    except ValueError as error:
        print(error)  # expect: invalid literal for int() with base 10: '1__0'
# expect: invalid literal for int() with base 10: '_1'
# expect: invalid literal for int() with base 10: '0x10'
# expect: invalid literal for int() with base 10: '1 2'
# expect: invalid literal for int() with base 10: ''
# expect: invalid literal for int() with base 8: '9'
# expect: invalid literal for int() with base 0: '010'
