# bytes has str's methods, on ASCII and on bytes.
print(b"a,b".split(b","), b" a ".strip(), b"abc".replace(b"b", b"xx"), b"abc".find(99), b"abc".rfind(b"c"))  # expect: [b'a', b'b'] b'a' b'axxc' 2 2
print(b"Hello".upper(), b"hello world".title(), b"aB".swapcase(), b"x".center(5, b"*"), b"7".zfill(3))  # expect: b'HELLO' b'Hello World' b'Ab' b'**x**' b'007'
print(b",".join([b"a", b"b"]), b"a\nb\r\n".splitlines(), b"a=b".partition(b"="), b"abc".translate(None, b"b"))  # expect: b'a,b' [b'a', b'b'] (b'a', b'=', b'b') b'ac'
print(b"ab".hex(), b"abcde".hex("_", 2), bytes.fromhex("61 62"), b"ab".isalpha(), b"12".isdigit(), b"A".isupper())  # expect: 6162 61_6263_6465 b'ab' True True True
print(b"abc"[1], b"abc"[1:], b"abc"[::-1], 97 in b"abc", b"bc" in b"abc", b"a" + b"b", b"a" * 3, list(b"ab"))  # expect: 98 b'bc' b'cba' True True b'ab' b'aaa' [97, 98]
for f in (lambda: b"a".split("a"), lambda: b"a" + "a", lambda: b"a".find("a"), lambda: "a" in b"a", lambda: b"a".index(b"z")):
    try:
        f()
    except (TypeError, ValueError) as error:
        print(error)  # expect: a bytes-like object is required, not 'str'
# expect: can't concat str to bytes
# expect: argument should be integer or bytes-like object, not 'str'
# expect: a bytes-like object is required, not 'str'
# expect: subsection not found
