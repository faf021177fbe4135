# A filter that is added again moves to the front, also one with a text to match.
import warnings

with warnings.catch_warnings():
    warnings.resetwarnings()
    for message in "a", "b", "a":
        warnings.filterwarnings("ignore", message)
    print([f[1].pattern for f in warnings.filters])
    warnings.filterwarnings("ignore", "b", append=True)
    print([f[1].pattern for f in warnings.filters])
    warnings.resetwarnings()
    print(warnings.filters)
# expect: ['a', 'b']
# expect: ['a', 'b']
# expect: []
