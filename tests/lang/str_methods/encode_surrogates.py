# Handlers that bring lone surrogates back as bytes
print("a\udc80\udcffb".encode("ascii", "surrogateescape"))
print("a\udc80\udcffb".encode("utf-8", "surrogateescape"))
print("\ud800\udc00".encode("utf-8", "surrogatepass"))
print("\ud800".encode("utf-16-be", "surrogatepass"), "\udfff".encode("utf-32-le", "surrogatepass"))
for errors in ("surrogateescape", "surrogatepass"):
    try:
        "\udc80é".encode("ascii", errors)
    except UnicodeEncodeError as error:
        print(error)
# expect: b'a\x80\xffb'
# expect: b'a\x80\xffb'
# expect: b'\xed\xa0\x80\xed\xb0\x80'
# expect: b'\xd8\x00' b'\xff\xdf\x00\x00'
# expect: 'ascii' codec can't encode character '\xe9' in position 1: ordinal not in range(128)
# expect: 'ascii' codec can't encode characters in position 0-1: ordinal not in range(128)
