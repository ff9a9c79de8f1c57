import re
print re.match(r'^\[(.*?)\](.*)$', '[default]Area/Line 1/Tag').groups()
print re.findall(r'\{(\w+)\}', 'Area/{area}/Line/{line}'), re.sub(r'\{(\w+)\}', lambda m: {'a': '1'}.get(m.group(1), m.group(0)), '{a}/{b}')
print re.sub('(.)([A-Z][a-z]+)', r'\1_\2', 'CamelCaseName').lower(), re.sub('([a-z0-9])([A-Z])', r'\1 \2', 'lineOneSpeed')
print bool(re.match(r'^[\w.+-]+@[\w-]+\.[\w.-]+$', 'a.b@c.com')), bool(re.match(r'^(\d{1,3}\.){3}\d{1,3}$', '10.0.0.1'))
print [int(x) for x in re.findall(r'-?\d+', 'a-5 b12')], [float(x) for x in re.findall(r'-?\d+\.?\d*', '1.5 -2 3.')]
def natural(s):
    return [int(t) if t.isdigit() else t.lower() for t in re.split(r'(\d+)', s)]
print sorted(['Pump 10', 'Pump 2', 'pump 1'], key=natural)
print re.sub('<[^>]+>', '', '<b>bold</b> text'), re.split(r'[/\\]', 'a/b\\c'), re.sub(r'(?<!^)(?=[A-Z])', '_', 'TagName').lower()
print re.match(r'(\d+):(\d+)', '12:34').group(2), re.search(r'ns=(\d+);s=(.+)', 'ns=2;s=Device.Tag').groups()
print ''.join(re.findall('[0-9]', 'tel: 12-34')), re.sub(r'\B(?=(\d{3})+(?!\d))', ',', '1234567')
