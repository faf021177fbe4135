# Quotes, escapes and printable characters.
print(repr("a'b"), repr('a"b'), repr("a'b\"c"), repr(""), repr("'"), repr('\'"'))  # expect: "a'b" 'a"b' 'a\'b"c' '' "'" '\'"'
print(repr("\n\t\r\\\0\x1f\x7f\x80\xa0\xad\u200b\ufeff\ue000\U000e0001"))  # expect: '\n\t\r\\\x00\x1f\x7f\x80\xa0\xad\u200b\ufeff\ue000\U000e0001'
print(repr("é日😀"), ascii("é日😀\n"), repr("\ud800"), "%r" % "a'b", f"{'x'!r}", str(["a", 'b"']))  # expect: 'é日😀' '\xe9\u65e5\U0001f600\n' '\ud800' "a'b" 'x' ['a', 'b"']
