# status: 1
print(f"{x +}")
