# Generic type aliases
type ListOrNone[T] = list[T] | None
print(ListOrNone.__type_params__, ListOrNone.__parameters__, ListOrNone.__value__)
# expect: (T,) (T,) list[T] | None
print(ListOrNone[int], ListOrNone[int].__args__, ListOrNone[int].__origin__ is ListOrNone)
# expect: ListOrNone[int] (<class 'int'>,) True
print(ListOrNone[int] | str)  # expect: ListOrNone[int] | str
