# A recursive descent calculator: classes, generators, exceptions, dispatch tables.


class Token:
    __slots__ = ("kind", "value")

    def __init__(self, kind, value=None):
        self.kind = kind
        self.value = value

    def __repr__(self):
        return f"Token({self.kind!r}, {self.value!r})"


class ParseError(Exception):
    def __init__(self, message, position):
        super().__init__(message)
        self.position = position


def tokens(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            start = i
            while i < len(text) and (text[i].isdigit() or text[i] == "."):
                i += 1
            number = text[start:i]
            yield Token("number", float(number) if "." in number else int(number))
        elif c.isalpha():
            start = i
            while i < len(text) and text[i].isalnum():
                i += 1
            yield Token("name", text[start:i])
        elif c in "+-*/()=^":
            yield Token(c)
            i += 1
        else:
            raise ParseError(f"unexpected {c!r}", i)
    yield Token("end")


class Calculator:
    operators = {
        "+": lambda a, b: a + b,
        "-": lambda a, b: a - b,
        "*": lambda a, b: a * b,
        "/": lambda a, b: a / b,
    }

    def __init__(self):
        self.names = {}

    def run(self, text):
        self.tokens = list(tokens(text))
        self.at = 0
        value = self.assignment()
        self.expect("end")
        return value

    @property
    def current(self):
        return self.tokens[self.at]

    def expect(self, kind):
        token = self.current
        if token.kind != kind:
            raise ParseError(f"expected {kind}, found {token}", self.at)
        self.at += 1
        return token

    def accept(self, *kinds):
        token = self.current
        if token.kind in kinds:
            self.at += 1
            return token
        return None

    def assignment(self):
        if self.current.kind == "name" and self.tokens[self.at + 1].kind == "=":
            name = self.expect("name").value
            self.expect("=")
            self.names[name] = value = self.assignment()
            return value
        return self.binary(0)

    def binary(self, level):
        if level == 2:
            return self.power()
        left = self.binary(level + 1)
        while token := self.accept(*("+-", "*/")[level]):
            left = self.operators[token.kind](left, self.binary(level + 1))
        return left

    def power(self):
        base = self.unary()
        if self.accept("^"):
            return base ** self.power()
        return base

    def unary(self):
        if self.accept("-"):
            return -self.unary()
        if self.accept("("):
            value = self.assignment()
            self.expect(")")
            return value
        if token := self.accept("name"):
            return self.names[token.value]
        return self.expect("number").value


calculator = Calculator()
for line in ["1 + 2 * 3", "(1 + 2) * 3", "x = y = 4", "x ^ 2 ^ 0.5", "-x / 8", "2 ^ 100", "1 / 0",
             "z", "1 +", "3 $ 4", "(1", "10 - 2 - 3"]:
    try:
        print(f"{line:14} = {calculator.run(line)}")
    except ParseError as error:
        print(f"{line:14} ! {error} at {error.position}")
    except (ZeroDivisionError, KeyError) as error:
        print(f"{line:14} ! {type(error).__name__}: {error}")
