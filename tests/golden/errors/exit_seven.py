# status: 7
print("printed")
raise SystemExit(7)
