from email.errors import *
