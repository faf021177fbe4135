# status: 1
raise ValueError("lone \udc80 surrogate")
