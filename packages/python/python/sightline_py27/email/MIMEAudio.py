from email.mime.audio import *
