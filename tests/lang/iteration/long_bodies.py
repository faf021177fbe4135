# Loops whose jump back is longer than one byte, or two, of an argument.
for statements in (10, 100, 300, 30_000):
    body = "\n".join("    total += 1" for _ in range(statements))
    for head in ("for i in range(3):", "i = 0\nwhile i < 3:\n    i += 1"):
        names = {}
        exec(f"def count():\n total = 0\n" + "\n".join(" " + line for line in f"{head}\n{body}\nresult = total".splitlines()) + "\n return result", names)
        print(names["count"](), end=" ")
print()  # expect: 30 30 300 300 900 900 90000 90000
