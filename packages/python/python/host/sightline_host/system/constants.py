"""Numbers scripts name as members of `system` modules: JDBC's types and isolation levels, flags of the running scope."""

CONSTANTS = {
    "system.db": {
        "READ_UNCOMMITTED": 1, "READ_COMMITTED": 2, "REPEATABLE_READ": 4, "SERIALIZABLE": 8,
        "BIT": -7, "TINYINT": -6, "SMALLINT": 5, "INTEGER": 4, "BIGINT": -5, "FLOAT": 6, "REAL": 7, "DOUBLE": 8, "NUMERIC": 2,
        "DECIMAL": 3, "CHAR": 1, "VARCHAR": 12, "LONGVARCHAR": -1, "NCHAR": -15, "NVARCHAR": -9, "LONGNVARCHAR": -16, "DATE": 91,
        "TIME": 92, "TIMESTAMP": 93, "BINARY": -2, "VARBINARY": -3, "LONGVARBINARY": -4, "NULL": 0, "OTHER": 1111,
        "JAVA_OBJECT": 2000, "DISTINCT": 2001, "STRUCT": 2002, "ARRAY": 2003, "BLOB": 2004, "CLOB": 2005, "REF": 2006,
        "DATALINK": 70, "BOOLEAN": 16, "ROWID": -8, "NCLOB": 2011, "SQLXML": 2009, "ORACLE_CURSOR": -10,
    },
    "system.util": {
        "DESIGNER_FLAG": 1, "PREVIEW_FLAG": 2, "CLIENT_FLAG": 4, "WEBSTART_FLAG": 8, "APPLET_FLAG": 16, "FULLSCREEN_FLAG": 32,
        "SSL_FLAG": 64, "MOBILE_FLAG": 128,
    },
}
