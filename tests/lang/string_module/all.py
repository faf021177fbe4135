# string: constants, Formatter; Template needs no re here
import string

print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, repr(string.punctuation), repr(string.whitespace), len(string.printable))
print(string.capwords("hello  wOrld"), string.capwords("a-b", "-"))
f = string.Formatter()
print(f.format("{} {x!r:>5} {0[1]}", [1, 2], x="a"), list(f.parse("a{b!r:c}d{{")), f.vformat("{0}", (1,), {}))


class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, "?") if isinstance(key, str) else super().get_value(key, args, kwargs)


print(Default().format("{a} {b}", a=1))
for wrong in (lambda: f.format("{}"), lambda: f.format("{x}"), lambda: f.format("{0} {}", 1), lambda: f.format()):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
t = string.Template("$who likes ${what} $$5")
print(t.substitute(who="a", what="b"), t.safe_substitute(who="a"), t.get_identifiers(), t.is_valid())
for wrong in (lambda: t.substitute(who=1), lambda: string.Template("a $ b").substitute(), lambda: string.Template("a\n ${1}").substitute()):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
# expect: abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 0123456789abcdefABCDEF 01234567 '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~' ' \t\n\r\x0b\x0c' 100
# expect: Hello World A-B
# expect: [1, 2]   'a' 2 [('a', 'b', 'c', 'r'), ('d{', None, None, None)] 1
# expect: 1 ?
# expect: IndexError tuple index out of range
# expect: KeyError 'x'
# expect: ValueError cannot switch from manual field specification to automatic field numbering
# expect: TypeError Formatter.format() missing 1 required positional argument: 'format_string'
# expect: a likes b $5 a likes ${what} $5 ['who', 'what'] True
# expect: KeyError 'what'
# expect: ValueError Invalid placeholder in string: line 1, col 3
# expect: ValueError Invalid placeholder in string: line 2, col 2
