# status: 1
x := 5
