# -*- coding: utf-8 -*-
from __future__ import unicode_literals
print repr('abc'), type('x'), repr('\u0041'), isinstance('a', unicode), repr(b'x'), repr(r'\d')
