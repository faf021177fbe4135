# unicode_escape and raw_unicode_escape, their faults included
for data in (b"\\x4", b"\\u12", b"\\U00110000", b"\\N{foo}", b"\\N", b"\\N{x", b"a\\", b"\\N{}", b"\\u",
             b"\\a\\n\\\\\\\'\\x41\\101\\u00e9\\U0001f600\\N{BULLET}\xe9", b"\\\n", b"\\xzz1"):
    for encoding in ("unicode_escape", "raw_unicode_escape"):
        for errors in ("strict", "replace"):
            try:
                print(ascii(data.decode(encoding, errors)))
            except UnicodeDecodeError as error:
                print(error)
print("a\\\n\x00é\u20ac\U0001f600'\"".encode("unicode_escape"))
print("a\\\n\x00é\u20ac\U0001f600".encode("raw_unicode_escape"))
# expect: 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape
# expect: '\ufffd'
# expect: '\\x4'
# expect: '\\x4'
# expect: 'unicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape
# expect: '\ufffd'
# expect: 'rawunicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape
# expect: '\ufffd'
# expect: 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character
# expect: '\ufffd'
# expect: 'rawunicodeescape' codec can't decode bytes in position 0-9: \Uxxxxxxxx out of range
# expect: '\ufffd'
# expect: 'unicodeescape' codec can't decode bytes in position 0-6: unknown Unicode character name
# expect: '\ufffd'
# expect: '\\N{foo}'
# expect: '\\N{foo}'
# expect: 'unicodeescape' codec can't decode bytes in position 0-1: malformed \N character escape
# expect: '\ufffd'
# expect: '\\N'
# expect: '\\N'
# expect: 'unicodeescape' codec can't decode bytes in position 0-3: malformed \N character escape
# expect: '\ufffd'
# expect: '\\N{x'
# expect: '\\N{x'
# expect: 'unicodeescape' codec can't decode byte 0x5c in position 1: \ at end of string
# expect: 'a\ufffd'
# expect: 'a\\'
# expect: 'a\\'
# expect: 'unicodeescape' codec can't decode bytes in position 0-2: malformed \N character escape
# expect: '\ufffd}'
# expect: '\\N{}'
# expect: '\\N{}'
# expect: 'unicodeescape' codec can't decode bytes in position 0-1: truncated \uXXXX escape
# expect: '\ufffd'
# expect: 'rawunicodeescape' codec can't decode bytes in position 0-1: truncated \uXXXX escape
# expect: '\ufffd'
# expect: "\x07\n\\'AA\xe9\U0001f600\u2022\xe9"
# expect: "\x07\n\\'AA\xe9\U0001f600\u2022\xe9"
# expect: "\\a\\n\\\\\\'\\x41\\101\xe9\U0001f600\\N{BULLET}\xe9"
# expect: "\\a\\n\\\\\\'\\x41\\101\xe9\U0001f600\\N{BULLET}\xe9"
# expect: ''
# expect: ''
# expect: '\\\n'
# expect: '\\\n'
# expect: 'unicodeescape' codec can't decode bytes in position 0-1: truncated \xXX escape
# expect: '\ufffdzz1'
# expect: '\\xzz1'
# expect: '\\xzz1'
# expect: b'a\\\\\\n\\x00\\xe9\\u20ac\\U0001f600\'"'
# expect: b'a\\\n\x00\xe9\\u20ac\\U0001f600'
