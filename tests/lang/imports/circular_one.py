import circular_two

name = "one"
