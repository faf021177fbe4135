// Attributes. The canonical instruction looks up, and rewrites itself to a form guarded by one
// compare of the owner's shape word (design: inline caches).
#pragma once

#include "vm/eval/operations.h"
#include "vm/eval/registers.h"
#include "vm/objects/module.h"

namespace minipy::op {

/// A value word of an object, counted in words from its header.
[[gnu::always_inline]] inline Value& word_of(Object& object, std::uint32_t word) {
  return static_cast<Value*>(static_cast<void*>(&object))[word];
}

[[gnu::always_inline]] inline Step LOAD_ATTR(Registers& r, std::uint32_t arg) {
  const Value owner = r.top();
  const bool method = (arg & 1) != 0;
  bool unbound = false;
  r.save();
  const Value result = load_attribute(r.thread(), owner, arg >> 1, method, unbound,
                                      const_cast<Instruction*>(r.ip) - 1);
  if (result.is_nothing()) [[unlikely]] {
    return Step::kRaise;
  }
  r.sp[-1] = result;
  if (unbound) {
    r.push(owner);  // the reference moves up: self of the call
  } else {
    if (method) {
      r.push(Value());
    }
    drop(r, owner);
  }
  r.ip += info(Op::LOAD_ATTR).cache_units;
  return Step::kNext;
}

/// An attribute in an inline slot of the instance.
[[gnu::always_inline]] inline Step LOAD_ATTR_SLOT(Registers& r, std::uint32_t) {
  const Value owner = r.top();
  const auto* cache = r.cache<AttributeCache>();
  if (!owner.is_counted() || owner.as_object()->shape != cache->shape) [[unlikely]] {
    return rarely(LOAD_ATTR(r, argument_again(r)));
  }
  r.sp[-1] = shared(word_of(*owner.as_object(), cache->slot));
  if ((argument_again(r) & 1) != 0) {
    r.push(Value());
  }
  drop(r, owner);
  r.ip += info(Op::LOAD_ATTR).cache_units;
  return Step::kNext;
}

/// A function of the class, for a call: function and self, nothing is bound.
[[gnu::always_inline]] inline Step LOAD_ATTR_METHOD(Registers& r, std::uint32_t) {
  const Value owner = r.top();
  const auto* cache = r.cache<AttributeCache>();
  if (!owner.is_counted() || owner.as_object()->shape != cache->shape) [[unlikely]] {
    return rarely(LOAD_ATTR(r, argument_again(r)));
  }
  r.sp[-1] = shared(cache->value.value());
  r.push(owner);
  r.ip += info(Op::LOAD_ATTR).cache_units;
  return Step::kNext;
}

/// A method of a built-in type whose instances have no shape: guarded by the type itself.
[[gnu::always_inline]] inline Step LOAD_ATTR_BUILTIN_METHOD(Registers& r, std::uint32_t) {
  const Value owner = r.top();
  const auto* cache = r.cache<AttributeCache>();
  if (!owner.is_counted() ||
      static_cast<std::uint32_t>(Value::object(owner.as_object()->type).bits()) != cache->shape)
      [[unlikely]] {
    return rarely(LOAD_ATTR(r, argument_again(r)));
  }
  r.sp[-1] = shared(cache->value.value());
  r.push(owner);
  r.ip += info(Op::LOAD_ATTR).cache_units;
  return Step::kNext;
}

/// A value that the shape alone determines: a plain attribute of the class, of a type object.
[[gnu::always_inline]] inline Step LOAD_ATTR_CONSTANT(Registers& r, std::uint32_t) {
  const Value owner = r.top();
  const auto* cache = r.cache<AttributeCache>();
  if (!owner.is_counted() || owner.as_object()->shape != cache->shape) [[unlikely]] {
    return rarely(LOAD_ATTR(r, argument_again(r)));
  }
  r.sp[-1] = shared(cache->value.value());
  if ((argument_again(r) & 1) != 0) {
    r.push(Value());
  }
  drop(r, owner);
  r.ip += info(Op::LOAD_ATTR).cache_units;
  return Step::kNext;
}

/// A module's attribute: an entry of its dict while the dict's key set is the same.
[[gnu::always_inline]] inline Step LOAD_ATTR_MODULE(Registers& r, std::uint32_t) {
  const Value owner = r.top();
  const auto* cache = r.cache<AttributeCache>();
  const Module* module = as<Module>(owner);
  if (module == nullptr || module->dict->shape != cache->shape) [[unlikely]] {
    return rarely(LOAD_ATTR(r, argument_again(r)));
  }
  r.sp[-1] = shared(module->dict->entries[cache->slot].value);
  if ((argument_again(r) & 1) != 0) {
    r.push(Value());
  }
  drop(r, owner);
  r.ip += info(Op::LOAD_ATTR).cache_units;
  return Step::kNext;
}

[[gnu::always_inline]] inline Step STORE_ATTR(Registers& r, std::uint32_t arg) {
  const Value owner = r.sp[-1];
  const Value value = r.sp[-2];
  r.save();
  if (!store_attribute(r.thread(), owner, arg, value, const_cast<Instruction*>(r.ip) - 1))
      [[unlikely]] {
    return Step::kRaise;
  }
  r.sp -= 2;
  r.ip += info(Op::STORE_ATTR).cache_units;
  drop(r, value);
  drop(r, owner);
  return Step::kNext;
}

/// Overwrites an inline slot.
[[gnu::always_inline]] inline Step STORE_ATTR_SLOT(Registers& r, std::uint32_t) {
  const Value owner = r.sp[-1];
  const auto* cache = r.cache<AttributeCache>();
  if (!owner.is_counted() || owner.as_object()->shape != cache->shape) [[unlikely]] {
    return rarely(STORE_ATTR(r, argument_again(r)));
  }
  const Value old = std::exchange(word_of(*owner.as_object(), cache->slot), r.sp[-2]);
  r.sp -= 2;
  r.ip += info(Op::STORE_ATTR).cache_units;
  drop_old(r, old);
  drop(r, owner);
  return Step::kNext;
}

/// Adds an attribute in a free inline slot: the object moves on to the next shape.
[[gnu::always_inline]] inline Step STORE_ATTR_NEW(Registers& r, std::uint32_t) {
  const Value owner = r.sp[-1];
  const auto* cache = r.cache<AttributeCache>();
  if (!owner.is_counted() || owner.as_object()->shape != cache->shape) [[unlikely]] {
    return rarely(STORE_ATTR(r, argument_again(r)));
  }
  word_of(*owner.as_object(), cache->slot) = r.sp[-2];
  owner.as_object()->shape = cache->next_shape;
  r.sp -= 2;
  r.ip += info(Op::STORE_ATTR).cache_units;
  drop(r, owner);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step DELETE_ATTR(Registers& r, std::uint32_t arg) {
  const Value owner = r.top();
  r.save();
  if (!delete_attribute(r.thread(), owner, arg)) [[unlikely]] {
    return Step::kRaise;
  }
  r.sp -= 1;
  drop(r, owner);
  return Step::kNext;
}

[[gnu::always_inline]] inline Step LOAD_SUPER_ATTR(Registers& r, std::uint32_t arg) {
  const Value self = r.sp[-1];
  const Value type = r.sp[-2];
  const Value super = r.sp[-3];
  bool unbound = false;
  r.save();
  const Value result = load_super_attribute(r.thread(), arg, super, type, self, unbound);
  if (result.is_nothing()) [[unlikely]] {
    return Step::kRaise;
  }
  r.sp -= 2;
  r.sp[-1] = result;
  if (unbound) {
    r.push(self);
  } else {
    if ((arg & 1) != 0) {
      r.push(Value());
    }
    drop(r, self);
  }
  drop(r, type);
  drop(r, super);
  r.ip += info(Op::LOAD_SUPER_ATTR).cache_units;
  return Step::kNext;
}

}  // namespace minipy::op
