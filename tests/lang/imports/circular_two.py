import circular_one
print(hasattr(circular_one, "name"))
try:
    circular_one.name
except AttributeError as error:
    print(str(error).split(" (/")[0].split(" (consider")[0])
