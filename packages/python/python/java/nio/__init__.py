"""java.nio: charsets only."""
