# status: 5
raise SystemExit(2 ** 40 + 5)
