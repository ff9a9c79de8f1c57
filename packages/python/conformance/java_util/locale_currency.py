from java.util import Locale, Currency
for l in (Locale.US, Locale.GERMANY, Locale.FRANCE, Locale.UK, Locale.ENGLISH, Locale('es', 'MX'), Locale('nl')):
    print l, l.getLanguage(), l.getCountry(), l.toLanguageTag(), l.getDisplayLanguage(), '|', l.getDisplayCountry(), '|', l.getDisplayName()
print Locale.forLanguageTag('pt-BR'), Locale('de', 'DE') == Locale.GERMANY, Locale('en').equals(Locale.ENGLISH), Locale.ROOT.toString() == '', Locale.CANADA, Locale.JAPAN.ISO3Country
c = Currency.getInstance('EUR')
print c, c.getCurrencyCode(), c.getSymbol(Locale.GERMANY).encode('unicode_escape'), c.getDefaultFractionDigits(), Currency.getInstance(Locale.US), Currency.getInstance(Locale.UK).currencyCode, Currency.getInstance('USD').symbol
