from email.message import *
