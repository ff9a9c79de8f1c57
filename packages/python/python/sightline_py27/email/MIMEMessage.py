from email.mime.message import *
