from email.header import *
