# Imports of Python 3's names and of what is closed, each with the module's own name.
for name in ('asyncio', 'builtins', 'collections.abc', 'concurrent', 'concurrent.futures', 'configparser', 'copyreg', 'dataclasses', 'enum', 'http', 'http.client', 'modulefinder', 'numpy', 'pandas',
             'pathlib', 'queue', 'socketserver', 'sqlite3', 'statistics', 'tty', 'typing', 'urllib.parse', 'urllib.request', 'venv', 'wave', '_thread',
             'ctypes', 'marshal', 'imaplib', 'rfc822', 'ssl', 'pdb', 'subprocess.x', 'json.x', 'email.x'):
    try:
        __import__(name)
        print name, 'imported'
    except ImportError, e:
        print e, hasattr(e, 'name'), hasattr(e, 'path')
