from java.text import DecimalFormat, NumberFormat
for p in ('#,##0.00', '0.0', '#.##', '00000', '#', '0.00%', '#,###', '0.###', '$#,##0.00', '#0.0 kW', '0.00E0', '##0.#', '#,##0;(#,##0)', "0.0'x'"):
    f = DecimalFormat(p)
    print p, '|', f.format(1234.565), f.format(0), f.format(-12.345), f.format(0.5), f.format(2.5), f.format(1000000), f.format(1.005), f.format(0.125)
print DecimalFormat('#.00').format(0.999), DecimalFormat('0').format(1.5), DecimalFormat('0').format(2.5), DecimalFormat().format(12345.6789), DecimalFormat('0.00').parse('12.50'), DecimalFormat('#,##0').parse('1,234')
