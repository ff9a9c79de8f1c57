h = 0
for ch in 'Tank/Level': h = (31 * h + ord(ch)) & 0xFFFFFFFF
print h, [h], hex(h), type(h)
total = 0
for v in (2000000000, 2000000000, -3000000000): total += v
print total, [total], isinstance(total, int)
def spread(values):
    low = high = values[0]
    for v in values:
        low, high = min(low, v), max(high, v)
    return high - low
print [spread([5, 2000000000, -2000000000]), spread([1, 2])], [2000000000 * 2 / 4000, 123456789 * 1000 % 1000]
