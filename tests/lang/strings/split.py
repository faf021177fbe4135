# split() and rsplit(), with and without separator.
print("a,b,,c".split(","), "a,b,,c".split(",", 1), "a,b,,c".rsplit(",", 1), "".split(","), "".split())  # expect: ['a', 'b', '', 'c'] ['a', 'b,,c'] ['a,b,', 'c'] [''] []
print("  a  b ".split(), "  a  b ".split(None, 1), "  a  b ".rsplit(None, 1), "a b".split(None, 0))  # expect: ['a', 'b'] ['a', 'b '] ['  a', 'b'] ['a b']
print("abab".split("ab"), "日本日".split("本"), "a😀b".split("😀"), "x".split(sep="y", maxsplit=3))  # expect: ['', '', ''] ['日', '日'] ['a', 'b'] ['x']
for argument in ("", 5):
    try:
        "a".split(argument)
    except (ValueError, TypeError) as error:
        print(error)  # expect: empty separator
# expect: must be str or None, not int
