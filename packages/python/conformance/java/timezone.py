from java.util import TimeZone, Date
t = TimeZone.getTimeZone('America/New_York')
print t.ID, t.getRawOffset(), t.getOffset(1700000000000L), t.getOffset(1690000000000L), t.inDaylightTime(Date(1690000000000L)), t.useDaylightTime(), t.getDisplayName()
print TimeZone.getDefault().ID, TimeZone.getTimeZone('Nowhere').ID, TimeZone.getTimeZone('GMT+2').ID, TimeZone.getTimeZone('UTC').rawOffset, TimeZone.getTimeZone('Asia/Kolkata').rawOffset
