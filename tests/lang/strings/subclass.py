# A subclass of str: methods give plain strs.
class Name(str):
    def __str__(self):
        return "shown"

    def __repr__(self):
        return "repr"


n = Name("abc")
print(n, repr(n), f"{n}", "%s" % n, n + "d", n.upper(), [n])  # expect: shown repr shown shown abcd ABC [repr]
print(type(n + "d").__name__, type(n[:]).__name__, type(n.strip()).__name__, type("".join([n])).__name__)  # expect: str str str str
print(n == "abc", hash(n) == hash("abc"), {"abc": 1}[n], n in {"abc"}, "abc" in [n])  # expect: True True 1 True True
n.note = 1
print(n.note, n.__dict__, isinstance(n, str), len(n))  # expect: 1 {'note': 1} True 3
