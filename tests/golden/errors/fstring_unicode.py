# status: 1
x = 1
print(f"日本 {x} {x.y} 語")
