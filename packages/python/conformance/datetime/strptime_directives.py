from datetime import datetime
cases = [
    ('2024-02-29 13:05:59', '%Y-%m-%d %H:%M:%S'),
    ('29/02/24', '%d/%m/%y'),
    ('31/12/69', '%d/%m/%y'),
    ('31/12/68', '%d/%m/%y'),
    ('Mon Feb 05 2024', '%a %b %d %Y'),
    ('Monday, February 5, 2024', '%A, %B %d, %Y'),
    ('12:30 AM', '%I:%M %p'),
    ('12:30 PM', '%I:%M %p'),
    ('1:05 pm', '%I:%M %p'),
    ('2024 060', '%Y %j'),
    ('2024-01-01T00:00:00.123456', '%Y-%m-%dT%H:%M:%S.%f'),
    ('2024-01-01T00:00:00.5', '%Y-%m-%dT%H:%M:%S.%f'),
    ('5-1-2024', '%d-%m-%Y'),
    ('20240105', '%Y%m%d'),
    ('100% 3', '100%% %d'),
    ('2024 05 1', '%Y %U %w'),
]
for text, pattern in cases:
    print pattern, '->', datetime.strptime(text, pattern)
print repr(datetime.strptime('10:20', '%H:%M'))
