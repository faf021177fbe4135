# status: 1
é = int("é日")
