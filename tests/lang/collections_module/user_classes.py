# UserDict, UserList, UserString
from collections import UserDict, UserList, UserString


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


d = Upper({"a": 1}, b=2)
d.update(c=3)
print(d, d.data, "A" in d, d | {"e": 4}, len(d), d.get("Q", 0), d.copy())
print(UserList([3, 1]) + [2], sorted(UserList([3, 1])), UserList("ab") * 2, UserList([1])[0:1], UserList([1]) == [1])
s = UserString("hello")
print(s.upper(), s + " you", s[1:3], s == "hello", len(s), type(s.upper()).__name__, "ell" in s, s.split("l"))
# expect: {'A': 1, 'B': 2, 'C': 3} {'A': 1, 'B': 2, 'C': 3} True {'A': 1, 'B': 2, 'C': 3, 'E': 4} 3 0 {'A': 1, 'B': 2, 'C': 3}
# expect: [3, 1, 2] [1, 3] ['a', 'b', 'a', 'b'] [1] True
# expect: HELLO hello you el True 5 UserString True ['he', '', 'o']
