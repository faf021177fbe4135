# What the is…() methods say of ASCII, Latin-1, BMP and astral text.
for text in ("", "abc", "Abc1", "123", "½", "²", "٣", "一", " \u3000", "é", "𝟙", "a_b", "_1", "1a", "\t"):
    flags = (text.isalpha(), text.isdigit(), text.isdecimal(), text.isnumeric(), text.isalnum(),
             text.isspace(), text.isidentifier(), text.isprintable(), text.isascii())
    print(ascii(text), *map(int, flags))  # expect: '' 0 0 0 0 0 0 0 1 1
# expect: 'abc' 1 0 0 0 1 0 1 1 1
# expect: 'Abc1' 0 0 0 0 1 0 1 1 1
# expect: '123' 0 1 1 1 1 0 0 1 1
# expect: '\xbd' 0 0 0 1 1 0 0 1 0
# expect: '\xb2' 0 1 0 1 1 0 0 1 0
# expect: '\u0663' 0 1 1 1 1 0 0 1 0
# expect: '\u4e00' 1 0 0 1 1 0 1 1 0
# expect: ' \u3000' 0 0 0 0 0 1 0 0 0
# expect: '\xe9' 1 0 0 0 1 0 1 1 0
# expect: '\U0001d7d9' 0 1 1 1 1 0 0 1 0
# expect: 'a_b' 0 0 0 0 0 0 1 1 1
# expect: '_1' 0 0 0 0 0 0 1 1 1
# expect: '1a' 0 0 0 0 1 0 0 1 1
# expect: '\t' 0 0 0 0 0 1 0 0 1
