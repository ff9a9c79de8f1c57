from configparser import *
from configparser import RawConfigParser, ConfigParser, ConfigParser as SafeConfigParser, NoSectionError, NoOptionError, Error
