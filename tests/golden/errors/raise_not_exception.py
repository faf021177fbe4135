# status: 1
raise 5
