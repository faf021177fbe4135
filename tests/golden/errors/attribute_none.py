# status: 1
value = None
value.upper()
