# float.fromhex() reads UTF-8: a lone surrogate cannot be encoded.
for text in ["\ud800", "1\udfff", "0x1.8p1"]:
    try:
        print(float.fromhex(text))
    except ValueError as error:
        print(type(error).__name__, error)
# expect: UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
# expect: UnicodeEncodeError 'utf-8' codec can't encode character '\udfff' in position 1: surrogates not allowed
# expect: 3.0
