# status: 1
data = {"a": 1}
print(f"{data['a']} and {data['b']:>{10}}")
