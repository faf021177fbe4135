# center(), ljust(), rjust() and zfill().
print([word.center(n, "*") for word in ("ab", "abc") for n in (3, 4, 5, 6)])  # expect: ['*ab', '*ab*', '**ab*', '**ab**', 'abc', 'abc*', '*abc*', '*abc**']
print("a".ljust(3) + "|", "a".rjust(3, "é"), "abc".center(2), "日".center(5, "-"))  # expect: a  | ééa abc --日--
print("+12".zfill(6), "-1".zfill(4), "--1".zfill(5), "a".zfill(3), "".zfill(2), "+".zfill(3))  # expect: +00012 -001 -00-1 00a 00 +00
for fill in ("ab", 1, ""):
    try:
        "a".center(5, fill)
    except TypeError as error:
        print(error)  # expect: The fill character must be exactly one character long
# expect: The fill character must be a unicode character, not int
# expect: The fill character must be exactly one character long
