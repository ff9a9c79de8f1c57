from email.encoders import *
