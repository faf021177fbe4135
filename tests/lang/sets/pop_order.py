# pop() goes on where the last one stopped, and begins again at the end of the table
numbers = {70, 6, 14, 22}
taken = [numbers.pop()]
numbers.add(6)
numbers.add(3)
while numbers:
    taken.append(numbers.pop())
print(taken)
big = set(range(20000))
total = 0
while big:
    total += big.pop()
print(total)
# expect: [70, 3, 6, 14, 22]
# expect: 199990000
