# Wrong arguments, and characters that have no such property
import unicodedata


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


for name in ("category", "name", "decimal", "digit", "numeric", "bidirectional", "decomposition"):
    function = getattr(unicodedata, name)
    attempt(function, "")
    attempt(function, "ab")
    attempt(function, 5)
    attempt(function)
attempt(unicodedata.name, "\0")
attempt(unicodedata.decimal, "a")
attempt(unicodedata.digit, "½")
attempt(unicodedata.numeric, "a")
attempt(unicodedata.numeric, "a", -1)
attempt(unicodedata.lookup, "NO SUCH NAME")
attempt(unicodedata.lookup, "LATIN SMALL LETTER A")
attempt(unicodedata.lookup, "hangul syllable ga")
attempt(unicodedata.lookup, "line feed")
attempt(unicodedata.normalize, "NFX", "a")
attempt(unicodedata.is_normalized, "NFX", "a")
# expect: TypeError category() argument must be a unicode character, not str
# expect: TypeError category() argument must be a unicode character, not str
# expect: TypeError category() argument must be a unicode character, not int
# expect: TypeError unicodedata.category() takes exactly one argument (0 given)
# expect: TypeError name() argument 1 must be a unicode character, not str
# expect: TypeError name() argument 1 must be a unicode character, not str
# expect: TypeError name() argument 1 must be a unicode character, not int
# expect: TypeError name expected at least 1 argument, got 0
# expect: TypeError decimal() argument 1 must be a unicode character, not str
# expect: TypeError decimal() argument 1 must be a unicode character, not str
# expect: TypeError decimal() argument 1 must be a unicode character, not int
# expect: TypeError decimal expected at least 1 argument, got 0
# expect: TypeError digit() argument 1 must be a unicode character, not str
# expect: TypeError digit() argument 1 must be a unicode character, not str
# expect: TypeError digit() argument 1 must be a unicode character, not int
# expect: TypeError digit expected at least 1 argument, got 0
# expect: TypeError numeric() argument 1 must be a unicode character, not str
# expect: TypeError numeric() argument 1 must be a unicode character, not str
# expect: TypeError numeric() argument 1 must be a unicode character, not int
# expect: TypeError numeric expected at least 1 argument, got 0
# expect: TypeError bidirectional() argument must be a unicode character, not str
# expect: TypeError bidirectional() argument must be a unicode character, not str
# expect: TypeError bidirectional() argument must be a unicode character, not int
# expect: TypeError unicodedata.bidirectional() takes exactly one argument (0 given)
# expect: TypeError decomposition() argument must be a unicode character, not str
# expect: TypeError decomposition() argument must be a unicode character, not str
# expect: TypeError decomposition() argument must be a unicode character, not int
# expect: TypeError unicodedata.decomposition() takes exactly one argument (0 given)
# expect: ValueError no such name
# expect: ValueError not a decimal
# expect: ValueError not a digit
# expect: ValueError not a numeric character
# expect: -1
# expect: KeyError "undefined character name 'NO SUCH NAME'"
# expect: a
# expect: KeyError "undefined character name 'hangul syllable ga'"
# expect:
# expect:
# expect: ValueError invalid normalization form
# expect: ValueError invalid normalization form
