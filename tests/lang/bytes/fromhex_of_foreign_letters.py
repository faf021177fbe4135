# bytes.fromhex() names the first character that is no ASCII, wherever the digits go wrong.
for text in ("zz", "0 é", "zz é", "00ǆ", "é"):
    for kind in (bytes, bytearray):
        try:
            kind.fromhex(text)
        except ValueError as error:
            print(error)

# expect: non-hexadecimal number found in fromhex() arg at position 0
# expect: non-hexadecimal number found in fromhex() arg at position 0
# expect: non-hexadecimal number found in fromhex() arg at position 2
# expect: non-hexadecimal number found in fromhex() arg at position 2
# expect: non-hexadecimal number found in fromhex() arg at position 3
# expect: non-hexadecimal number found in fromhex() arg at position 3
# expect: non-hexadecimal number found in fromhex() arg at position 2
# expect: non-hexadecimal number found in fromhex() arg at position 2
# expect: non-hexadecimal number found in fromhex() arg at position 0
# expect: non-hexadecimal number found in fromhex() arg at position 0
