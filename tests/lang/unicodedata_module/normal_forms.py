# NFC, NFD, NFKC, NFKD, lone surrogates included
import unicodedata

for text in ("é", "e\u0301", "ﬁ", "한", "\u1112\u1161\u11ab", "Å", "a\u0323\u0307", "a\u0307\u0323", "①Ⅷ", "\ud800é",
             "\u0344", "ẛ\u0323", "\u0958", "q\u0307\u0323", ""):
    forms = [unicodedata.normalize(form, text) for form in ("NFC", "NFD", "NFKC", "NFKD")]
    print(ascii(text), [ascii(form) for form in forms],
          [unicodedata.is_normalized(form, text) for form in ("NFC", "NFD", "NFKC", "NFKD")])
# expect: '\xe9' ["'\\xe9'", "'e\\u0301'", "'\\xe9'", "'e\\u0301'"] [True, False, True, False]
# expect: 'e\u0301' ["'\\xe9'", "'e\\u0301'", "'\\xe9'", "'e\\u0301'"] [False, True, False, True]
# expect: '\ufb01' ["'\\ufb01'", "'\\ufb01'", "'fi'", "'fi'"] [True, True, False, False]
# expect: '\ud55c' ["'\\ud55c'", "'\\u1112\\u1161\\u11ab'", "'\\ud55c'", "'\\u1112\\u1161\\u11ab'"] [True, False, True, False]
# expect: '\u1112\u1161\u11ab' ["'\\ud55c'", "'\\u1112\\u1161\\u11ab'", "'\\ud55c'", "'\\u1112\\u1161\\u11ab'"] [False, True, False, True]
# expect: '\xc5' ["'\\xc5'", "'A\\u030a'", "'\\xc5'", "'A\\u030a'"] [True, False, True, False]
# expect: 'a\u0323\u0307' ["'\\u1ea1\\u0307'", "'a\\u0323\\u0307'", "'\\u1ea1\\u0307'", "'a\\u0323\\u0307'"] [False, True, False, True]
# expect: 'a\u0307\u0323' ["'\\u1ea1\\u0307'", "'a\\u0323\\u0307'", "'\\u1ea1\\u0307'", "'a\\u0323\\u0307'"] [False, False, False, False]
# expect: '\u2460\u2167' ["'\\u2460\\u2167'", "'\\u2460\\u2167'", "'1VIII'", "'1VIII'"] [True, True, False, False]
# expect: '\ud800\xe9' ["'\\ud800\\xe9'", "'\\ud800e\\u0301'", "'\\ud800\\xe9'", "'\\ud800e\\u0301'"] [True, False, True, False]
# expect: '\u0344' ["'\\u0308\\u0301'", "'\\u0308\\u0301'", "'\\u0308\\u0301'", "'\\u0308\\u0301'"] [False, False, False, False]
# expect: '\u1e9b\u0323' ["'\\u1e9b\\u0323'", "'\\u017f\\u0323\\u0307'", "'\\u1e69'", "'s\\u0323\\u0307'"] [True, False, False, False]
# expect: '\u0958' ["'\\u0915\\u093c'", "'\\u0915\\u093c'", "'\\u0915\\u093c'", "'\\u0915\\u093c'"] [False, False, False, False]
# expect: 'q\u0307\u0323' ["'q\\u0323\\u0307'", "'q\\u0323\\u0307'", "'q\\u0323\\u0307'", "'q\\u0323\\u0307'"] [False, False, False, False]
# expect: '' ["''", "''", "''", "''"] [True, True, True, True]
