# Numbers, strings and the other constants.
0, 00, 1_000, 0xFF, 0b1_0, 0o17, 123456789012345678901234567890
1.0, 1., .5, 1e5, 1e16, 1e-5, 1_0.0_1e+1_0, 0.0001, 1e400, 5e-324
1j, 1.5J, 1e100j, 0j
None, True, False, ...
"a", 'b"', 'c\'"', """d
e""", r"\f", u"g", b"h\xff", Rb'\i', bR"j"
"a" 'b' """c"""
u"a" "b"
"a" u"b"
b"a" b'b'
("a"
 "b")
"\x41\u0042\U00000043\103\N{LATIN CAPITAL LETTER E}\a\b\f\n\r\t\v\\\'\"\
"
"\ud800 \x7f \xad 🐍 \U000e0001"
"\N{HANGUL SYLLABLE GAG}\N{CJK UNIFIED IDEOGRAPH-4E00}\N{NBSP}\N{em space}"
