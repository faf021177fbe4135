# status: 1
raise ValueError("first\nsecond\n\nfourth")
