# Bug: \N{…} knew a selection of character names only.
print(ascii("\N{EM SPACE}\N{NBSP}\N{LATIN SMALL LETTER O WITH HORN}"))  # expect: '\u2003\xa0\u01a1'
print(ascii("\N{HANGUL SYLLABLE GAG}\N{CJK UNIFIED IDEOGRAPH-20000}"))  # expect: '\uac01\U00020000'
