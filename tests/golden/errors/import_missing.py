# status: 1
try:
    import surely_no_such_module
except ModuleNotFoundError as error:
    print(error, error.name)
raise ImportError("told")
