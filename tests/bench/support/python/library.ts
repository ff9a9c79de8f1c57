import type { LibraryModule } from "@sightline/python";

const moduleCount = 30;

/** A project library of the size real ones have: 30 modules, about 3,000 lines, all in the manner of Python 2.7. */
export const projectLibrary: readonly LibraryModule[] = Array.from({ length: moduleCount }, (_, index) => ({
  path: index % 3 === 0 ? `plant${index}` : `shared/area${index % 5}/part${index}`,
  source: moduleSource(index),
}));

/** A script that looks at every module, so that all are loaded; it answers how many there are. */
export const touchLibrary = `return ${projectLibrary.map(({ path }) => `${path.replaceAll("/", ".")}.ONE`).join(" + ")}`;

/** A script that looks at one module. */
export const touchOne = "return plant0.ONE";

function moduleSource(index: number): string {
  const head = `"""Part ${index} of the plant."""\nimport system\nfrom java.util import Date\n\nONE = 1\nLIMITS = {'low': 5, 'high': 95, 'name': u'Part ${index}'}\n`;
  return head + [0, 1, 2, 3].map((at) => functionsOf(index, at)).join("") + classOf(index);
}

function functionsOf(index: number, at: number): string {
  return `
def describe${at}(name, value, unit='bar', digits=1):
	"""Text of a value for a label."""
	if value is None:
		return 'no value'
	try:
		shown = round(float(value), digits)
	except (TypeError, ValueError), e:
		print 'cannot show %s: %s' % (name, e)
		return str(value)
	return '%s: %.1f %s' % (name, shown, unit)

def summary${at}(rows, key='area'):
	groups = {}
	for row in rows:
		name = row.get(key, 'none')
		if not groups.has_key(name):
			groups[name] = []
		groups[name].append(row['value'])
	out = []
	names = groups.keys()
	names.sort()
	for name in names:
		values = groups[name]
		mean = sum(values) / len(values)
		out.append({'name': name, 'mean': mean, 'share': mean * 100 / ${index + at + 1}, 'high': mean > LIMITS['high']})
	return out
`;
}

function classOf(index: number): string {
  const methods = Array.from(
    { length: 5 },
    (_, at) => `
	def step${at}(self, amount):
		self.level += amount * ${at + 1}
		if self.level > LIMITS['high'] or self.level < LIMITS['low']:
			self.alarms.append((self.level, '%s step ${at}' % self.name))
		return self.level / 2`,
  );
  return `
class Tank${index}(object):
	def __init__(self, name, level=0):
		self.name = name
		self.level = level
		self.alarms = []
${methods.join("\n")}

	def __repr__(self):
		return 'Tank${index}(%r, %s)' % (self.name, self.level)
`;
}
