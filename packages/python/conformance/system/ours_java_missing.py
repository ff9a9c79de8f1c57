# A Java name that is not there fails where it is imported and is named in full.
def attempt(f):
    try:
        f()
        print 'imported'
    except ImportError, e:
        print e
def workbook(): from org.apache.poi.xssf.usermodel import XSSFWorkbook
def factory(): from org.apache.poi.ss.usermodel import WorkbookFactory, DateUtil
def border(): from javax.swing import JOptionPane
def cipher(): from javax.crypto import Cipher
def toolkit(): from java.awt import Toolkit
def dotted(): import java.awt.datatransfer.Clipboard
def rabbit(): import com.rabbitmq.client.ConnectionFactory as F
def python(): import yaml
for f in (workbook, factory, border, cipher, toolkit, dotted, rabbit, python): attempt(f)
import java.util
try:
    java.util.Nonsense
except AttributeError, e:
    print e
