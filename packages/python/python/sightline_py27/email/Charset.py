from email.charset import *
