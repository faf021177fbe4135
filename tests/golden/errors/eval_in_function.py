# status: 1
def calculate(text):
    return eval(text, {"x": 0})

calculate("10 / x")
