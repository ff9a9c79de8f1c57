from email.generator import *
