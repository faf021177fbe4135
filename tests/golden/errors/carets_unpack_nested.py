# status: 1
(a, (b, c)), d = (1, 2), 3
