# Lines: tabs, form feeds, continuation, semicolons, brackets, comments, names in NFKC.
if a:
	b
	if c:
	    d
if a: b; c; \
    d;

if a:
    b
    # a comment that is out of place
  # and another

    c
x = [
1,

# between
    2,
    ]; y = (
)
if a \
    and b:
    pass
ﬁ = ℌ = ｘ
class A:
    def __ﬁ(self, ª): return self.__ﬁ
℘·1 = 𝔘𝔫𝔦
"""a
b"""; c
