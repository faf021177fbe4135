# What a subscript passes to __getitem__.
class Shows:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


s = Shows()
print(s[1], s[1:2], s[::], s[1, 2], s[1:2, 3], s[...], s[()], s[None], s["a":], s[-1])  # expect: 1 slice(1, 2, None) slice(None, None, None) (1, 2) (slice(1, 2, None), 3) Ellipsis () None slice('a', None, None) -1
s[1:2] = 5  # expect: set slice(1, 2, None) 5
del s[::2]  # expect: del slice(None, None, 2)
s[1] = 2  # expect: set 1 2
