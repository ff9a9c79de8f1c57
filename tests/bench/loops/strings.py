def run():
    parts = []
    for i in range(4000):
        name = 'Pump' + str(i % 50)
        parts.append('%s: %d of %.1f' % (name, i, i * 0.5))
        if name.startswith('Pump1') and '9' in name:
            parts.append('{0} is {1}'.format(name.upper(), i))
    text = ', '.join(parts)
    words = 0
    for line in text.split(', '):
        words += len(line.strip().replace(':', '').split(' '))
    return words + len(text)
