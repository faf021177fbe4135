# What unicodedata tells of a character
import unicodedata

for c in "aA1½Ⅷ٣²é\u0301中ﬁ(\u00a0\u0000한\U0001f600｡ｱ±\u0378":
    print(ascii(c), unicodedata.category(c), unicodedata.bidirectional(c), unicodedata.combining(c),
          unicodedata.mirrored(c), unicodedata.east_asian_width(c), unicodedata.decomposition(c),
          unicodedata.decimal(c, None), unicodedata.digit(c, None), unicodedata.numeric(c, None),
          unicodedata.name(c, None))
print(unicodedata.unidata_version)
# expect: 'a' Ll L 0 0 Na  None None None LATIN SMALL LETTER A
# expect: 'A' Lu L 0 0 Na  None None None LATIN CAPITAL LETTER A
# expect: '1' Nd EN 0 0 Na  1 1 1.0 DIGIT ONE
# expect: '\xbd' No ON 0 0 A <fraction> 0031 2044 0032 None None 0.5 VULGAR FRACTION ONE HALF
# expect: '\u2167' Nl L 0 0 A <compat> 0056 0049 0049 0049 None None 8.0 ROMAN NUMERAL EIGHT
# expect: '\u0663' Nd AN 0 0 N  3 3 3.0 ARABIC-INDIC DIGIT THREE
# expect: '\xb2' No EN 0 0 A <super> 0032 None 2 2.0 SUPERSCRIPT TWO
# expect: '\xe9' Ll L 0 0 A 0065 0301 None None None LATIN SMALL LETTER E WITH ACUTE
# expect: '\u0301' Mn NSM 230 0 A  None None None COMBINING ACUTE ACCENT
# expect: '\u4e2d' Lo L 0 0 W  None None None CJK UNIFIED IDEOGRAPH-4E2D
# expect: '\ufb01' Ll L 0 0 N <compat> 0066 0069 None None None LATIN SMALL LIGATURE FI
# expect: '(' Ps ON 0 1 Na  None None None LEFT PARENTHESIS
# expect: '\xa0' Zs CS 0 0 N <noBreak> 0020 None None None NO-BREAK SPACE
# expect: '\x00' Cc BN 0 0 N  None None None None
# expect: '\ud55c' Lo L 0 0 W  None None None HANGUL SYLLABLE HAN
# expect: '\U0001f600' So ON 0 0 W  None None None GRINNING FACE
# expect: '\uff61' Po ON 0 0 H <narrow> 3002 None None None HALFWIDTH IDEOGRAPHIC FULL STOP
# expect: '\uff71' Lo L 0 0 H <narrow> 30A2 None None None HALFWIDTH KATAKANA LETTER A
# expect: '\xb1' Sm ET 0 0 A  None None None PLUS-MINUS SIGN
# expect: '\u0378' Cn  0 0 N  None None None None
# expect: 15.1.0
