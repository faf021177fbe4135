# status: 1
raise ValueError(
    "a long",
    "message",
)
