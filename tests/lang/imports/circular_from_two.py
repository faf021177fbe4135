try:
    from circular_from_one import a
except ImportError as error:
    print(str(error).split(" (/")[0])
b = 2
