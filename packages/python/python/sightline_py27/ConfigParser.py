"""`ConfigParser` on `configparser`, with Python 2's leniency: values of any type, `readfp`, positional `raw`."""

import configparser as _parser
from configparser import DuplicateSectionError, Error, InterpolationDepthError, InterpolationError, InterpolationMissingOptionError, InterpolationSyntaxError, MissingSectionHeaderError, NoOptionError, NoSectionError, ParsingError
from sightline_dialect.errors.raised import IOError

DEFAULTSECT, MAX_INTERPOLATION_DEPTH = "DEFAULT", 10


class RawConfigParser(_parser.RawConfigParser):
    _interpolated = None

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False):
        self._reading = False
        _parser.RawConfigParser.__init__(
            self, defaults, dict_type, allow_no_value, strict=False, inline_comment_prefixes=(";",), empty_lines_in_values=False,
            interpolation=None if self._interpolated is None else self._interpolated(),
        )  # fmt: skip

    def readfp(self, fp, filename=None):
        self.read_file(fp, filename)

    def read(self, filenames):
        raise IOError("files of the gateway's machine are not open to scripts: use readfp() with a StringIO")

    def add_section(self, section):
        if section in self._sections:
            raise _Duplicate("Section %r already exists" % str.__str__(section))
        _parser.RawConfigParser.add_section(self, section)

    def get(self, section, option, raw=False, vars=None, **fallback):
        return _parser.RawConfigParser.get(self, section, option, raw=raw or self._interpolated is None, vars=vars, **fallback)

    def set(self, section, option, value=None):
        _parser.RawConfigParser.set(self, section, option, value)

    def write(self, fp):
        if self._defaults:
            self._write_part(fp, DEFAULTSECT, self._defaults)
        for section in self._sections:
            self._write_part(fp, section, self._sections[section])

    def _write_part(self, fp, name, values):
        fp.write("[%s]\n" % name)
        for key, value in values.items():
            fp.write("%s\n" % key if value is None else "%s = %s\n" % (key, str(value).replace("\n", "\n\t")))
        fp.write("\n")


class _Duplicate(DuplicateSectionError):
    def __init__(self, message):
        Error.__init__(self, message)
        self.args = (message,)


_Duplicate.__name__ = "DuplicateSectionError"


class ConfigParser(RawConfigParser):
    _interpolated = _parser.LegacyInterpolation if hasattr(_parser, "LegacyInterpolation") else _parser.BasicInterpolation

    def items(self, section, raw=False, vars=None):
        return _parser.RawConfigParser.items(self, section, raw=raw, vars=vars)


class SafeConfigParser(ConfigParser):
    def set(self, section, option, value=None):
        if not isinstance(value, str):
            raise TypeError("option values must be strings")
        ConfigParser.set(self, section, option, value)
