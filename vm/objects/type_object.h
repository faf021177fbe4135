// type: making classes, their MRO, and looking names up on them.
#pragma once

#include <string>

#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

/// The first class on the MRO of `type` that has the name: its value, borrowed, or nothing.
/// `name` is interned.
Value lookup_in_mro(ThreadState& ts, const Type& type, const Str& name);
/// The type's version for caches (never 0).
std::uint32_t type_version(ThreadState& ts, Type& type);
/// Something that lookups on the type can see changed: its version and its subclasses' go, and
/// inline caches that relied on them.
void type_modified(ThreadState& ts, Type& type);

/// Sets an attribute of a class as `type.__setattr__` does, built-in types included.
Result<void> set_type_attribute(ThreadState& ts, Type& type, const Str& name, Value value);

/// The metaclass for a class with these bases, at least as derived as `start`. TypeError when the
/// bases' metaclasses conflict.
Result<Type*> most_derived_metaclass(ThreadState& ts, Type& start, const Tuple& bases);

/// C3 linearisation of a type whose bases are set: a Tuple.
Result<Ref<Tuple>> linearize(ThreadState& ts, Type& type);

/// Gives a class other bases: a non-empty Tuple of classes with its layout.
Result<void> replace_bases(ThreadState& ts, Type& type, Value bases);

/// `type(name, bases, namespace, **keywords)` for a metaclass.
Result<Ref<>> make_class(ThreadState& ts, Type& metatype, Arguments arguments);
/// A class made by C++ (exceptions of modules, structseqs): `module.name` with one base.
Result<Ref<Type>> make_simple_class(ThreadState& ts, const std::string& module,
                                    const std::string& name, Type& base, Dict& names);

/// `module.qualname`, or just the qualname for built-ins: `str(type)`'s middle.
std::string full_type_name(ThreadState& ts, const Type& type);
std::string qualified_name(const Type& type);
/// A type's `__name__`.
std::string short_type_name(const Type& type);
/// `__itemsize__`: nonzero where CPython's instances end in items.
std::int64_t item_size_of(const Type& type);

/// `0x7f…` of an object, as in reprs.
std::string address_text(Value value);
/// How messages name a callable: `f()`, `C.f()`, `'int' object`.
std::string callable_description(ThreadState& ts, Value callee);

/// type.__getattribute__ without the exception: Absent when there is none.
Result<Ref<>> find_type_attribute(ThreadState& ts, Type& type, const Str& name);

const TypeSpec& type_type_spec();

}  // namespace minipy
