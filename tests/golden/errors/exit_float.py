# status: 1
raise SystemExit(2.5)
