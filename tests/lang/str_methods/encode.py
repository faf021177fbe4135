# Text to bytes, with error handlers
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'aé'.encode())  # expect: b'a\xc3\xa9'
attempt(lambda: 'aé'.encode('latin-1'))  # expect: b'a\xe9'
attempt(lambda: 'é'.encode('ascii'))
# expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
attempt(lambda: 'é'.encode('ascii', 'replace'))  # expect: b'?'
attempt(lambda: 'é'.encode('ascii', 'ignore'))  # expect: b''
attempt(lambda: 'é'.encode('ascii', 'xmlcharrefreplace'))  # expect: b'&#233;'
attempt(lambda: 'é'.encode('ascii', 'backslashreplace'))  # expect: b'\\xe9'
attempt(lambda: 'a'.encode('nope'))  # expect: LookupError unknown encoding: nope
attempt(lambda: 'é'.encode('ascii', 'nope'))
# expect: LookupError unknown error handler name 'nope'
attempt(lambda: '😀'.encode('utf-16-le'))  # expect: b'=\xd8\x00\xde'
attempt(lambda: 'a'.encode(5))
# expect: TypeError encode() argument 'encoding' must be str, not int
