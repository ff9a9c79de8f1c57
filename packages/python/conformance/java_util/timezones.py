from java.util import TimeZone, Date, SimpleTimeZone
z = TimeZone.getTimeZone('America/New_York')
winter, summer = Date(1704067200000), Date(1719792000000)
print z.getID(), z.ID, z.getRawOffset(), z.rawOffset, z.getOffset(winter.time), z.getOffset(summer.time), z.inDaylightTime(winter), z.inDaylightTime(summer), z.useDaylightTime(), z.getDSTSavings()
print z.getDisplayName(), '|', z.displayName, '|', z.getDisplayName(True, TimeZone.SHORT), '|', z.getDisplayName(False, TimeZone.LONG), '|', z.getDisplayName(False, TimeZone.SHORT)
print TimeZone.getDefault().getID(), TimeZone.getTimeZone('UTC').getID(), TimeZone.getTimeZone('No/Such').getID(), TimeZone.getTimeZone('GMT+2').getID(), TimeZone.getTimeZone('GMT-05:30').getRawOffset(), TimeZone.getTimeZone('EST').getRawOffset(), TimeZone.getTimeZone('CET').useDaylightTime()
print z == TimeZone.getTimeZone('America/New_York'), z.equals(TimeZone.getDefault()), z.hasSameRules(TimeZone.getTimeZone('America/New_York')), TimeZone.getTimeZone('Asia/Kolkata').getOffset(0) / 60000, z.toZoneId()
print TimeZone.getTimeZone('Europe/London').getDisplayName(True, TimeZone.LONG), TimeZone.getTimeZone('Europe/Berlin').getDisplayName(False, TimeZone.SHORT), TimeZone.getTimeZone('Asia/Tokyo').getDisplayName(), TimeZone.getTimeZone('Australia/Sydney').inDaylightTime(winter)
