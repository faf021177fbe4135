# Text work: split, count, sort, format, translate, encode.
text = """It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief, it was the epoch of incredulity"""

counts = {}
for word in text.lower().replace(",", " ").split():
    counts[word] = counts.get(word, 0) + 1
for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:6]:
    print(f"{word:<8}{count:>3} {'#' * count}")
print(len(counts), sum(counts.values()), max(counts, key=len))

by_length = {}
for word in counts:
    by_length.setdefault(len(word), []).append(word)
print({length: sorted(words) for length, words in sorted(by_length.items())})


def caesar(text, shift):
    result = []
    for c in text:
        if "a" <= c <= "z":
            c = chr((ord(c) - ord("a") + shift) % 26 + ord("a"))
        elif c.isupper():
            c = chr((ord(c) - 65 + shift) % 26 + 65)
        result.append(c)
    return "".join(result)


secret = caesar("Hello, World!", 3)
print(secret, caesar(secret, -3))


def is_palindrome(text):
    letters = [c.lower() for c in text if c.isalnum()]
    return letters == letters[::-1]


print([is_palindrome(t) for t in ("A man, a plan, a canal: Panama", "no", "")])
print("-".join("abc"), "a,b,,c".split(","), "  x y ".strip(), "x=1=2".partition("="))
print("Title Case".swapcase(), "ß".upper(), "ǆ".title(), "İ".lower(), "größe".capitalize())
print("%s is %d years, %.2f m, %x %o %e %r %%" % ("Ann", 30, 1.754, 255, 8, 12345.678, "q"))
print("{0} {1!r} {name:>6} {0:08.3f}|{1:^7}|{2:,}".format(3.14159, "x", 1234567, name="n"))
print(f"{'left':<10}|{'right':>10}|{'mid':^10}|{12:05d}|{-7:+}|{255:#x}|{0.00001234:g}|{1e22}")
print("é".encode(), b"\xc3\xa9".decode(), "日本".encode("utf-8"), len("日本"), "😀"[0], ascii("é😀"))
print("abc" < "abd", "a" * 3 + "b", "lo" in "hello", "hello".find("l"), "hello".rindex("l"))
print("a\tb\nc\\".expandtabs(4), repr("it's"), repr('say "hi"'), repr("both ' and \""))
print("one\ntwo\r\nthree".splitlines(), "x".join([]), "abc".zfill(5), "-5".zfill(4))
print("hello".translate({104: "J", 111: None}), "banana".count("an"), "banana".replace("a", "o", 2))
print([ord(c) for c in "aé日😀"], chr(0x1F600), "\N{GREEK SMALL LETTER ALPHA}\x41\u00e9")
