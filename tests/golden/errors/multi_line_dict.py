# status: 1
value = {
    "a": 1,
    "b": undefined_name,
    "c": 3,
}
