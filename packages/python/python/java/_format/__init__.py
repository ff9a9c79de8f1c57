"""Rules of numbers, dates and locales that java.text, java.time and java.util share; nothing here knows these packages."""
