# What rounds to zero keeps its sign or not, by how small it is.
for x in (-0.3, -0.001, -0.04, -0.0, -0.49, -0.5, -0.05, -0.005, 0.0, 0.001, 0.3, -1e-300, -0, 0, -4.0, -4, -49.0, -51.0, -2.0, -1.0, -0.0078125):
    print repr(x), [repr(round(x, n)) for n in (0, 1, 2, 5, 12, -1, -2)], repr(round(x))
for x in (-0.001, -0.04, -0.3):
    print '%s%%' % round(x, 1), str(round(x, 1)), '%.1f' % round(x, 1), round(x, 1) == 0, round(x) or 'zero'
