"""java.util.function: interfaces that classes of scripts name as bases; functions pass for them as they are."""

from ..._object import JavaObject as _Object, JavaType as _JavaType

for _name in (
    "BiConsumer BiFunction BiPredicate BinaryOperator BooleanSupplier Consumer DoubleFunction DoubleSupplier Function IntFunction IntPredicate IntSupplier "
    "Predicate Supplier ToDoubleFunction ToIntFunction ToLongFunction UnaryOperator"
).split():
    globals()[_name] = _JavaType(_name, (_Object,), {"__java__": "java.util.function." + _name, "__module__": __name__})
