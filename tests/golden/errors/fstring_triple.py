# status: 1
n = 0
print(f"""first
second {1 // n}
third""")
