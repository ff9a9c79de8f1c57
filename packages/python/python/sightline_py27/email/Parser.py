from email.parser import *
