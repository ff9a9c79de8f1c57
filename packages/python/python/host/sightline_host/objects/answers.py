"""Objects made of what functions of the gateway answer: `{full name: function of the answer}` (rule SYS80)."""
from .http_client import HttpClient
from .procedures import SProcCall, executed
from .tag_results import BrowseTag, Results
from .user_objects import PyUser, UIResponse


def makers(invoke):
    return {
        "system.tag.browse": Results,
        "system.tag.query": Results,
        "system.tag.browseTags": lambda rows: [BrowseTag(row) for row in rows],
        "system.tag.browseTagsSimple": lambda rows: [BrowseTag(row) for row in rows],
        "system.db.createSProcCall": SProcCall,
        "system.db.execSProcCall": executed,
        "system.user.getUser": lambda row: None if row is None else PyUser(row),
        "system.user.getNewUser": PyUser,
        "system.user.getUsers": lambda rows: [PyUser(row) for row in rows],
        "system.user.addUser": UIResponse,
        "system.user.editUser": UIResponse,
        "system.user.removeUser": UIResponse,
        "system.security.getUserRoles": lambda roles: None if roles is None else tuple(roles),
        "system.net.httpClient": lambda settings: HttpClient(settings, invoke),
    }
