# What a script transform does to the rows of a query before a table shows them.
ROWS = [
    {'id': i, 'name': 'Pump %d' % (i % 40), 'area': 'Area %d' % (i % 7), 'value': i * 1.25, 'limit': 600 + i % 50, 'on': i % 3 != 0}
    for i in range(1000)
]


def colour(value, limit):
    if value is None:
        return 'grey'
    if value >= limit:
        return 'red'
    elif value > 0.8 * limit:
        return 'orange'
    return 'green'


def run():
    shaped = []
    groups = {}
    for row in ROWS:
        share = round(row['value'] / row['limit'] * 100, 1)
        item = {
            'label': row['name'] + ' (' + str(row['id']) + ')',
            'text': '%.1f %%' % share,
            'style': {'color': colour(row['value'], row['limit'])},
            'visible': row['on'] and share < 150,
        }
        shaped.append(item)
        groups.setdefault(row['area'], []).append(row['value'])
    summary = []
    for area in sorted(groups.keys()):
        values = groups[area]
        summary.append({'area': area, 'count': len(values), 'mean': sum(values) / len(values), 'most': max(values)})
    shaped.sort(key=lambda item: item['label'])
    return len([item for item in shaped if item['visible']]) + len(summary) + sum([len(item['text']) for item in shaped])
