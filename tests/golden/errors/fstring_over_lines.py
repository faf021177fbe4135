# status: 1
print(f"""abc
{1 +
'a'}
""")
