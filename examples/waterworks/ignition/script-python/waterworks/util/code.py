"""What the views of this project share."""

TANKS = '[default]Waterworks/Tanks/%s/%s'


def readLimits(tank):
	"""Low and high limit of a tank in percent."""
	paths = [TANKS % (tank, 'LowLimit'), TANKS % (tank, 'HighLimit')]
	return [limit.value for limit in system.tag.readBlocking(paths)]


def limitsError(low, high):
	"""What is wrong with two limits as they were typed; None when they are fine."""
	try:
		low, high = _percent('low', low), _percent('high', high)
	except ValueError as error:
		return error.args[0]
	if low >= high:
		return 'The low limit must be below the high limit.'
	return None


def _percent(name, text):
	try:
		value = float(unicode(text).strip().replace(',', '.'))
	except ValueError:
		raise ValueError('The %s limit "%s" is not a number.' % (name, text))
	if not 0 <= value <= 100:
		raise ValueError('The %s limit must be from 0 to 100 %%.' % name)
	return value


def saveLimits(tank, low, high):
	"""Writes both limits; answers what went wrong, or None."""
	paths = [TANKS % (tank, 'LowLimit'), TANKS % (tank, 'HighLimit')]
	values = [_percent('low', low), _percent('high', high)]
	for path, quality in zip(paths, system.tag.writeBlocking(paths, values)):
		if not quality.isGood():
			return 'Writing %s failed: %s' % (path, quality)
	return None


def sessionRows(ownId):
	"""One table row per session of this gateway, the caller's own first."""
	infos = sorted(system.perspective.getSessionInfo(), key=lambda info: (info.id != ownId, info.username, info.id))
	return [_row(info, info.id == ownId) for info in infos]


def _row(info, own):
	row = {
		'own': u'\u25cf' if own else '',
		'user': info.username,
		'project': info.project,
		'address': info.clientAddress,
		'scope': info.sessionScope,
		'device': device(info.userAgent),
		'pages': info.activePages,
		'up': duration(info.uptime),
		'last': duration(info.lastComm),
		'bytes': info.totalBytesSent,
		'id': info.id
	}
	if not own:
		return row
	style = {'classes': 'Who/own'}
	return dict((key, {'value': value, 'style': style}) for key, value in row.iteritems())


def duration(millis):
	"""Milliseconds as a person reads them: 5 s, 3 min 20 s, 2 h 5 min."""
	seconds = millis / 1000
	if seconds < 60:
		return '%d s' % seconds
	if seconds < 3600:
		return '%d min %d s' % divmod(seconds, 60)
	return '%d h %d min' % divmod(seconds / 60, 60)


def device(userAgent):
	"""Browser and system of a user agent in two words."""
	browsers = [('Edg/', 'Edge'), ('Firefox/', 'Firefox'), ('Chrome/', 'Chrome'), ('Safari/', 'Safari')]
	systems = [('Android', 'Android'), ('iPhone', 'iOS'), ('iPad', 'iOS'), ('Windows', 'Windows'), ('Mac OS', 'macOS'), ('Linux', 'Linux')]
	found = [_firstIn(userAgent, names) for names in (browsers, systems)]
	return ' on '.join(name for name in found if name) or userAgent[:40]


def _firstIn(text, names):
	for mark, name in names:
		if mark in text:
			return name
	return ''


def broadcast(text, sender):
	"""Shows a text on every open page of every session; answers on how many."""
	payload = {'text': text, 'sender': sender}
	count = 0
	for session in system.perspective.getSessionInfo():
		for pageId in session.pageIds:
			system.perspective.sendMessage('notice', payload, scope='page', sessionId=session.id, pageId=pageId)
			count += 1
	return count
