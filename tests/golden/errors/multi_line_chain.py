# status: 1
result = (
    "abc"
    .upper()
    .missing()
    .lower()
)
