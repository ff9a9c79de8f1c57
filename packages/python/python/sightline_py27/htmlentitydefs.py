from html.entities import *
from html.entities import name2codepoint, codepoint2name, entitydefs
