for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4, 2.6, 1, 10.0):
    print round(x),
print
print round(2.675, 2), round(1.005, 2), round(0.125, 2), round(1234.5, -2), round(5, 1), round(1.25, 1), round(1.35, 1)
print round(3), type(round(3)), round(3.14159, 3), int(round(2.5)), round(-2.5), round(1e300), round(123.456, -1)
