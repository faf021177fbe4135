# Padding on both sides, more on the left when it must be odd
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'ab'.center(6))  # expect:   ab  
attempt(lambda: 'ab'.center(5, '*'))  # expect: **ab*
attempt(lambda: 'abc'.center(6, '-'))  # expect: -abc--
attempt(lambda: 'ab'.center(1))  # expect: ab
attempt(lambda: 'ab'.center(-5))  # expect: ab
attempt(lambda: 'ab'.center(4, 'xy'))
# expect: TypeError The fill character must be exactly one character long
attempt(lambda: 'ab'.center('x'))
# expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: 'ab'.center(4, 5))
# expect: TypeError The fill character must be a unicode character, not int
attempt(lambda: 'ab'.center(6, 'é'))  # expect: ééabéé
