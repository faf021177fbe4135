# status: 1
print("never shown")
x = (1,
     2
y = 3
