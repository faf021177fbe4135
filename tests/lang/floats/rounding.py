# round() goes to even and rounds the decimal text correctly.
print(round(2.5), round(3.5), round(-2.5), round(0.5), round(-0.4))  # expect: 2 4 -2 0 0
print(round(2.675, 2), round(1.005, 2), round(5.015, 2), round(0.1, 20), round(2.5, 0))  # expect: 2.67 1.0 5.01 0.1 2.0
print(round(1234.5678, -2), round(1e300, -200), round(12345.678, -5), round(1e100, -2))  # expect: 1200.0 1e+300 0.0 1e+100
print(round(float("inf"), 2), round(float("nan"), 1), round(1.5, None), type(round(1.5)).__name__)  # expect: inf nan 2 int
try:
    round(float("nan"))
except ValueError as error:
    print(error)  # expect: cannot convert float NaN to integer
try:
    round(float("inf"))
except OverflowError as error:
    print(error)  # expect: cannot convert float infinity to integer
