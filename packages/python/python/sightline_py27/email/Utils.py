from email.utils import *
