# chr() and ord(), and what they refuse.
print([ord(c) for c in "aé日😀"], "".join(map(chr, (97, 233, 0x65E5, 0x1F600))), ord(b"a"))  # expect: [97, 233, 26085, 128512] aé日😀 97
for f in (lambda: chr(-1), lambda: chr(0x110000), lambda: chr("a"), lambda: ord("ab"), lambda: ord(""), lambda: ord(1)):
    try:
        f()
    except (TypeError, ValueError) as error:
        print(error)  # expect: chr() arg not in range(0x…)
# expect: chr() arg not in range(0x…)
# expect: 'str' object cannot be interpreted as an integer
# expect: ord() expected a character, but string of length 2 found
# expect: ord() expected a character, but string of length 0 found
# expect: ord() expected string of length 1, but int found
