# f-strings: nested specs, conversions, `=`.
x, width, name = 3.14159, 10, "Bob"
d = {"k": 1, "l": [1, 2]}
print(f"{x:.2f}|{x:{width}.{3}}|{x!r:>{width}}|{name!s:^9}|{name!a}")  # expect: 3.14|      3.14|   3.14159|   Bob   |'Bob'
print(f"{name=} {x=:.2f} {name = } {1 + 2=} {name=!s} {name=!r:>8} {d['l'][1]=}")  # expect: name='Bob' x=3.14 name = 'Bob' 1 + 2=3 name=Bob name=   'Bob' d['l'][1]=2
print(f"{'nested ' + f'{name}'} {{}} {[i for i in range(3)]} {(lambda: 5)()} {x if x > 3 else 0}")  # expect: nested Bob {} [0, 1, 2] 5 3.14159
print(f"{d['k']} {d!r} {1, 2} {None} {'a' 'b'} {5:}|{name:*^{width}}|" f"{x:{'>' + str(width)}}" "plain")  # expect: 1 {'k': 1, 'l': [1, 2]} (1, 2) None ab 5|***Bob****|   3.14159plain
print(f"""{name  # expect: Bob '\n' \dBob\n
} {'\n'!r}""", rf"\d{name}\n")
