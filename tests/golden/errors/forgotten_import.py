# status: 1
print(math.pi)
