# Inheritance, properties, class and static methods, operator methods, exceptions.


class InsufficientFunds(Exception):
    def __init__(self, missing):
        self.missing = missing
        super().__init__(f"{missing} missing")


class Account:
    count = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.history = []
        Account.count += 1

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise InsufficientFunds(-value)
        self.history.append(value - self._balance)
        self._balance = value

    @classmethod
    def parse(cls, text):
        owner, amount = text.split(":")
        return cls(owner.strip(), int(amount))

    @staticmethod
    def is_valid(amount):
        return isinstance(amount, int) and not isinstance(amount, bool) and amount > 0

    def __iadd__(self, amount):
        self.balance += amount
        return self

    def __isub__(self, amount):
        self.balance -= amount
        return self

    def __eq__(self, other):
        if not isinstance(other, Account):
            return NotImplemented
        return self.balance == other.balance

    def __lt__(self, other):
        return self.balance < other.balance

    def __hash__(self):
        return hash(self.owner)

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance})"

    def __bool__(self):
        return self.balance != 0

    def __len__(self):
        return len(self.history)


class Savings(Account):
    rate = 0.05

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.years = 0

    def year(self):
        self.balance += int(self.balance * self.rate)
        self.years += 1

    def __repr__(self):
        return super().__repr__()[:-1] + f", years={self.years})"


ann = Account("ann", 100)
bob = Savings.parse(" bob : 200 ")
ann += 50
ann -= 30
bob.year()
bob.year()
print(ann, bob, Account.count)
try:
    ann -= 1000
except InsufficientFunds as error:
    print(error, error.missing, error.args)
print(ann.history, len(bob), bool(Account("nobody")), ann < bob, max(ann, bob).owner)
print(sorted([ann, bob, Account("carl", 110)]))
print(ann == Account("other", 120), ann != bob, ann == 120)
print({ann: 1}[ann], Account.is_valid(5), Account.is_valid(True), Account.is_valid(-1))
print(isinstance(bob, Account), issubclass(Savings, Account), Savings.__mro__)
print([name for name in vars(ann)], hasattr(bob, "years"), getattr(ann, "years", "none"))
try:
    Account.balance.fset(ann, -5)
except InsufficientFunds as error:
    print("refused:", error)
try:
    ann.owner2
except AttributeError as error:
    print(error)
