from email.mime.image import *
