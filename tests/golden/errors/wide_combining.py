# status: 1
x = "e\u0301é́" + 1; y = "é" / 2
