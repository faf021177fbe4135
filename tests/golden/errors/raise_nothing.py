# status: 1
raise
