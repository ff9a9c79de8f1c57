from java.util import Locale, Random
print Locale.US, Locale.ENGLISH, Locale('de', 'DE'), Locale.GERMANY.getLanguage(), Locale.US.country, Locale.US == Locale('en', 'US')
r = Random(42)
print r.nextInt(100), r.nextInt(), r.nextDouble(), r.nextBoolean(), r.nextLong(), r.nextInt(64)
