# Case changes that make one character several, final sigma, titles.
print("straße".upper(), "ﬁn".upper(), "ŉ".title(), "ß".capitalize(), "İ".lower() == "i\u0307")  # expect: STRASSE FIN ʼN Ss True
print("ΣΊΣΥΦΟΣ ΣΑΣ".lower(), "ΑΣ".title(), "Σ".lower(), "ΑΣ'".lower())  # expect: σίσυφος σας Ας σ ας'
print("they're bill's".title(), "hello WORLD".capitalize(), "Ab ß".swapcase(), "ǆ".title())  # expect: They'Re Bill'S Hello world aB SS ǅ
print("Straße".casefold(), "ΣΑΣ".casefold(), "ﬁ".casefold(), "ᾳ".upper(), "և".title())  # expect: strasse σασ fi ΑΙ Եւ
print("İ".islower(), "ª".islower(), "Ⅷ".isupper(), "ǅ".istitle(), "𝔘".isupper(), "𐐨".upper() == "𐐀")  # expect: False True True True True True
