# Floor division, remainder and divmod of floats.
print(7 // 2.0, -7.5 // 2, 7 % 2.5, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2))  # expect: 3.0 -4.0 2.0 0.5 -0.5 (-4.0, 0.5)
print(-0.0 % 1, 0.0 // -1, 1e100 // 0.7, 5.0 // 3)  # expect: 0.0 -0.0 1.4285714285714287e+100 1.0
inf = float("inf")
print(inf // 1, inf % 2, 5 % inf, -5 % inf, 5 // inf, -5 // inf, 1 / inf, inf - inf)  # expect: nan nan 5.0 inf 0.0 -1.0 0.0 nan
print(1e308 * 10, -1e308 * 10, 1e-320 / 10, 2.0**1023 * 2)  # expect: inf -inf 1e-321 inf
