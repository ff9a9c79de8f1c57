from email.iterators import *
