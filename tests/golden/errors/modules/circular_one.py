import circular_two
value = 1
