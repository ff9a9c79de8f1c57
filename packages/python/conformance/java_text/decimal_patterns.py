from java.text import DecimalFormat
for p in ('0', '#', '0.00', '#.##', '#,##0.00', '#,###', '000', '00.##', '0%', '0.0%', '0.###E0', '##0.##E0', '00.00E00', '$#,##0.00', "#,##0.00 'kWh'", '0.00;(0.00)', '#.00', '#,##0.###;-#', "'#'0", '+0;-0', '#0.0#'):
    f = DecimalFormat(p)
    print p, '|', ' '.join(f.format(x) for x in (0, 1, -1, 0.5, 1.005, 2.5, 1234567.891, -0.001, 0.125, 1e-10, 123456789012))
print DecimalFormat('0.00').format(10L ** 15), DecimalFormat().format(1234.56789), DecimalFormat('0').format(float('nan')), DecimalFormat('0').format(float('inf')).encode('unicode_escape'), DecimalFormat('#,##0.00').toPattern(), DecimalFormat('0.0').format(0.25), DecimalFormat('0.0').format(0.35), DecimalFormat('0').format(1.5), DecimalFormat('0').format(2.5), DecimalFormat('#').format(-0.4)
