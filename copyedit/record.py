"""Records: classes whose objects hold what they were made of and never change.

What ``dataclass(frozen=True, slots=True)`` makes, for a seventh of its time: it
writes and compiles seven methods for each class, which for the 70 that a run defines
takes longer (45 ms) than to check an article. Here one is compiled, the rest is shared.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def record(cls: type[T]) -> type[T]:
    """``cls`` as a record, whose fields are the annotations in its body.

    Two records are equal when they are of one class and hold the same; they can
    be hashed when all they hold can. A cached property may be among the methods.
    """
    names = tuple(cls.__annotations__)
    body = {**_SHARED, **vars(cls)}
    defaults = {name: body.pop(name) for name in names if name in body}
    for name in ("__dict__", "__weakref__"):
        body.pop(name, None)
    caches = any(isinstance(part, cached_property) for part in body.values())
    body["__slots__"] = (*names, "__dict__") if caches else names
    body["__match_args__"] = names
    body["__qualname__"] = cls.__qualname__
    made: Any = type(cls.__name__, cls.__bases__, body)
    made.__init__ = _initialiser(made, names, defaults)
    return made  # type: ignore[no-any-return]


def values_of(one: object) -> tuple[Any, ...]:
    """What a record holds, in the order of its fields."""
    return tuple([getattr(one, name) for name in type(one).__match_args__])  # type: ignore[attr-defined]


def replace(one: T, **changes: object) -> T:
    """A record that differs from ``one`` in the fields that are named."""
    fields: tuple[str, ...] = type(one).__match_args__  # type: ignore[attr-defined]
    kept = {name: getattr(one, name) for name in fields if name not in changes}
    return type(one)(**kept, **changes)


def _initialiser(
    made: type, names: tuple[str, ...], defaults: dict[str, object]
) -> Callable[..., None]:
    """``__init__`` with the fields as its parameters."""
    known: dict[str, Any] = {
        f"_set_{name}": getattr(made, name).__set__ for name in names
    }
    known |= {f"_default_{name}": value for name, value in defaults.items()}
    taken = [f"{name}=_default_{name}" if name in defaults else name for name in names]
    steps = [f" _set_{name}(self, {name})\n" for name in names]
    if hasattr(made, "__post_init__"):
        steps.append(" self.__post_init__()\n")
    exec(f"def __init__(self, {', '.join(taken)}):\n{''.join(steps)}", known)  # noqa: S102
    initialiser: Callable[..., None] = known["__init__"]
    initialiser.__qualname__ = f"{made.__qualname__}.__init__"
    return initialiser


def _equal(self: object, other: object) -> bool:
    return type(self) is type(other) and values_of(self) == values_of(other)


def _hash(self: object) -> int:
    return hash(values_of(self))


def _shown(self: object) -> str:
    names: tuple[str, ...] = type(self).__match_args__  # type: ignore[attr-defined]
    held = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
    return f"{type(self).__qualname__}({held})"


def _refuse(self: object, name: str, *_: object) -> NoReturn:
    raise AttributeError(f"{type(self).__qualname__} is a record: {name} stays")


def _reduced(self: object) -> tuple[type, tuple[Any, ...]]:
    return type(self), values_of(self)


_SHARED = {
    "__eq__": _equal,
    "__hash__": _hash,
    "__repr__": _shown,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__reduce__": _reduced,
}
