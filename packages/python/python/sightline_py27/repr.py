from reprlib import Repr, aRepr, repr
