# Lone surrogates in strs
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

lone = "a\ud800b"
print(len(lone), ascii(lone), repr(lone), lone[1] == "\ud800", ascii(lone.upper()))
# expect: 3 'a\ud800b' 'a\ud800b' True 'A\ud800B'
attempt(lambda: lone.encode())
# expect: UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 1: surrogates not allowed
attempt(lambda: lone.encode("utf-8", "surrogatepass"))  # expect: b'a\xed\xa0\x80b'
attempt(lambda: lone.encode("utf-8", "replace"))  # expect: b'a?b'
attempt(lambda: lone.encode("utf-8", "ignore"))  # expect: b'ab'
attempt(lambda: lone.encode("utf-8", "backslashreplace"))  # expect: b'a\\ud800b'
attempt(lambda: lone.encode("utf-8", "surrogateescape"))
# expect: UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 1: surrogates not allowed
attempt(lambda: "\udcff".encode("utf-8", "surrogateescape"))  # expect: b'\xff'
attempt(lambda: ascii(b"\xff".decode("utf-8", "surrogateescape")))  # expect: '\udcff'
attempt(lambda: b"\xed\xa0\x80".decode())
# expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte
attempt(lambda: ascii(b"\xed\xa0\x80".decode("utf-8", "surrogatepass")))  # expect: '\ud800'
attempt(lambda: lone.encode("utf-16-le", "surrogatepass"))  # expect: b'a\x00\x00\xd8b\x00'
attempt(lambda: "\ud83d\ude00" == "😀")  # expect: False
attempt(lambda: len("\ud83d\ude00"))  # expect: 2
