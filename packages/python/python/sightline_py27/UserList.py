from collections import UserList
