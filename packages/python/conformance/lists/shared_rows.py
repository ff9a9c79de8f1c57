# One list in many places: multiplication, default arguments, class attributes, slices that copy.
grid = [[0] * 3] * 2
grid[0][1] = 7
print grid, grid[0] is grid[1]
grid = [[0] * 3 for r in range(2)]
grid[0][1] = 7
print grid, grid[0] is grid[1]
def collect(item, into=[]):
    into.append(item)
    return into
print collect(1), collect(2), collect(3, []), collect(4)
print collect.func_defaults
class Panel:
    alarms = []
    def add(self, a):
        self.alarms.append(a)
p, q = Panel(), Panel()
p.add('x')
q.add('y')
print p.alarms, q.alarms, Panel.alarms is p.alarms
q.alarms = ['own']
p.add('z')
print p.alarms, q.alarms
a = [1, [2, 3]]
b = a[:]
b[0] = 9
b[1].append(4)
print a, b
c = a
c += [5]
print a is c, a
c = c + [6]
print a is c, a, c
t = ([1], 2)
try:
    t[0] += [3]
except TypeError, e:
    print 'TypeError:', e
print t
rows = {}
empty = []
for name in ('n', 'm'):
    rows[name] = empty
rows['n'].append(1)
print sorted(rows.items())
print [[]] * 3 == [[], [], []], [None] * 4, 3 * ['ab'], [1] * -1, [1, 2] * True
