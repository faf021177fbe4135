# Hashes of str and bytes are CPython's for a given PYTHONHASHSEED (SipHash-1-3 of the characters as
# they lie in memory); so are the places of strs in a set.
for text in ["", "a", "ab", "abcdefg", "abcdefgh", "abcdefghi", "a" * 100, "ä", "€", "\N{GRINNING FACE}", "\0"]:
    print(ascii(text[:10]), hash(text))
for data in [b"", b"a", b"abcdefgh", bytes(range(256))]:
    print(data[:10], hash(data), hash(data) == hash(bytes(data)))
print(hash("abc") == hash(b"abc"), hash(memoryview(b"abc")) == hash(b"abc"))
print(hash(("a", 1)), hash(frozenset(["a", "b"])), hash(slice("a", 1)))
print({"one", "two", "three", "four", "five"})
print(set("hello world"), frozenset(["x", "y", "z", ""]))
words = {w for w in "the quick brown fox jumps over the lazy dog".split()}
words.discard("fox")
words.add("cat")
print(words)


class Text(str):
    pass


print(hash(Text("abc")) == hash("abc"))

# expect: '' 0
# expect: 'a' 4644417185603328019
# expect: 'ab' 6148830537548944441
# expect: 'abcdefg' 7904145750247929094
# expect: 'abcdefgh' 4574395652268504554
# expect: 'abcdefghi' -532774252720507163
# expect: 'aaaaaaaaaa' -2643860352045292050
# expect: '\xe4' -7700651119284381928
# expect: '\u20ac' -5529981157763016009
# expect: '\U0001f600' -3536540696076613844
# expect: '\x00' 7541581120933061747
# expect: b'' 0 True
# expect: b'a' 4644417185603328019 True
# expect: b'abcdefgh' 4574395652268504554 True
# expect: b'\x00\x01\x02\x03\x04\x05\x06\x07\x08\t' 3579909164457460488 True
# expect: True True
# expect: 6955645834154447545 1679668661828516449 2669292842742204524
# expect: {'one', 'five', 'three', 'two', 'four'}
# expect: {' ', 'd', 'r', 'h', 'o', 'e', 'w', 'l'} frozenset({'', 'y', 'x', 'z'})
# expect: {'cat', 'brown', 'the', 'over', 'quick', 'jumps', 'lazy', 'dog'}
# expect: True
