"""java.util.concurrent.locks"""

from .._sync import ReentrantLock, ReentrantReadWriteLock
