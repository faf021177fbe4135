# Loops whose jump back is longer than one byte of an argument can say.
results = []
for statements in (10, 300, 1_000):
    skipped = "\n".join("            total += 1" for _ in range(statements))
    for head in ("for i in range(3):", "i = 0\n    while i < 3:\n        i += 1"):
        source = f"""
def count():
    total = 0
    {head}
        total += 1
        if total < 0:
{skipped}
    return total
"""
        names = {}
        exec(source, names)
        results.append(names["count"]())
print(results)  # expect: [3, 3, 3, 3, 3, 3]
