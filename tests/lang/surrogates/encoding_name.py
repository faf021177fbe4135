# The name of an encoding is encoded itself: a lone surrogate in it is an error of its own.
for use in (lambda: str(b"abc", "\ud800"), lambda: "abc".encode("\udc00"), lambda: b"abc".decode("\ud800"), lambda: "a".encode("no-such")):
    try:
        use()
    except (LookupError, UnicodeEncodeError) as error:
        print(type(error).__name__, ascii(str(error)))

# expect: UnicodeEncodeError "'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed"
# expect: UnicodeEncodeError "'utf-8' codec can't encode character '\\udc00' in position 0: surrogates not allowed"
# expect: UnicodeEncodeError "'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed"
# expect: LookupError 'unknown encoding: no-such'
