# status: 1
print("a",
      "b",  # comment (
      len(5),
      "d")
