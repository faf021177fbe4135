# status: 1
raise ValueError("наука 科学 😀 \u0301x")
