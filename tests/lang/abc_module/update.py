# update_abstractmethods and get_cache_token
import abc


class C(abc.ABC):
    @abc.abstractmethod
    def f(self): ...


C.f = lambda self: 1
print(C.__abstractmethods__)
abc.update_abstractmethods(C)
print(C.__abstractmethods__, C().f())
before = abc.get_cache_token()
C.register(int)
print(abc.get_cache_token() != before)
# expect: frozenset({'f'})
# expect: frozenset() 1
# expect: True
