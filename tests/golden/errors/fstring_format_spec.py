# status: 1
print(f"{5:q}")
