# status: 1
text = """first
second""" + 5
