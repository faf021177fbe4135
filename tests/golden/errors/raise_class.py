# status: 1
raise KeyboardInterruptLike if False else 5
