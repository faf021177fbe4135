# How deep a program may nest: the parser's levels, as CPython counts them.
def show(what, source):
    try:
        compile(source, "<s>", "eval")
        print(what, "accepted")
    except (MemoryError, SyntaxError) as error:
        print(what, type(error).__name__, error.args[0])


for count in (2900, 3050, 5900, 6000, 100000):
    show(f"{count} signs", "-" * count + "x")
    show(f"{count} times not", "not " * count + "x")
    show(f"{count} conditions", "x if y else " * count + "x")
    show(f"{count} powers", "x ** " * count + "x")
# expect: 2900 signs accepted
# expect: 2900 times not accepted
# expect: 2900 conditions accepted
# expect: 2900 powers accepted
# expect: 3050 signs accepted
# expect: 3050 times not accepted
# expect: 3050 conditions accepted
# expect: 3050 powers MemoryError Parser stack overflowed - Python source too complex to parse
# expect: 5900 signs accepted
# expect: 5900 times not accepted
# expect: 5900 conditions accepted
# expect: 5900 powers MemoryError Parser stack overflowed - Python source too complex to parse
# expect: 6000 signs MemoryError Parser stack overflowed - Python source too complex to parse
# expect: 6000 times not MemoryError Parser stack overflowed - Python source too complex to parse
# expect: 6000 conditions MemoryError Parser stack overflowed - Python source too complex to parse
# expect: 6000 powers MemoryError Parser stack overflowed - Python source too complex to parse
# expect: 100000 signs MemoryError Parser stack overflowed - Python source too complex to parse
# expect: 100000 times not MemoryError Parser stack overflowed - Python source too complex to parse
# expect: 100000 conditions MemoryError Parser stack overflowed - Python source too complex to parse
# expect: 100000 powers MemoryError Parser stack overflowed - Python source too complex to parse
show("lambdas", "lambda: " * 3050 + "x")  # expect: lambdas MemoryError Parser stack overflowed - Python source too complex to parse
show("parentheses", "(" * 200 + "x" + ")" * 200)  # expect: parentheses accepted
show("more parentheses", "(" * 201 + "x" + ")" * 201)  # expect: more parentheses SyntaxError too many nested parentheses
show("brackets", "[" * 300)  # expect: brackets SyntaxError too many nested parentheses
show("f-strings", "f'{" * 150 + "x" + "}'" * 150)  # expect: f-strings SyntaxError too many nested f-strings


def in_a_file(source):
    try:
        compile(source, "<s>", "exec")
        print("accepted")
    except (MemoryError, SyntaxError) as error:
        print(type(error).__name__, error.args)


in_a_file("if x: pass\n" + "elif x: pass\n" * 5900)  # expect: accepted
in_a_file("if x: pass\n" + "elif x: pass\n" * 6000)  # expect: MemoryError ('Parser stack overflowed - Python source too complex to parse',)
in_a_file("".join(" " * i + "if x:\n" for i in range(99)) + " " * 99 + "pass\n")  # expect: accepted
in_a_file("".join(" " * i + "if x:\n" for i in range(100)) + " " * 100 + "pass\n")  # expect: IndentationError ('too many levels of indentation', ('<s>', 101, 1, '                                                                                                    pass\n', 101, 0))
in_a_file("".join(" " * i + "for x in y:\n" for i in range(20)) + " " * 20 + "pass\n")  # expect: accepted
in_a_file("".join(" " * i + "for x in y:\n" for i in range(21)) + " " * 21 + "pass\n")  # expect: accepted
