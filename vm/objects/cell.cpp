// Cells as Python sees them (`f.__closure__[0].cell_contents`).
#include "vm/objects/cell.h"

#include <array>
#include <utility>

#include "vm/objects/protocol.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type_object.h"

namespace minipy {

Ref<Cell> new_cell(ThreadState& ts) {
  return ts.interpreter().heap().make<Cell>(ts.interpreter().type(CoreType::kCell));
}

namespace {

Result<Ref<>> cell_repr(ThreadState& ts, Value self) {
  const Value content = cast<Cell>(self).content;
  if (content.is_nothing()) {
    return Ref<>(make_str(ts, fmt::format("<cell at {}: empty>", address_text(self))));
  }
  return Ref<>(make_str(ts, fmt::format("<cell at {}: {} object at {}>", address_text(self),
                                        type_name(ts, content), address_text(content))));
}

Result<Ref<>> cell_compare(ThreadState& ts, Value left, Value right, Comparison how) {
  const Cell* a = as<Cell>(left);
  const Cell* b = as<Cell>(right);
  if (a == nullptr || b == nullptr) {
    return share(Value::not_implemented());
  }
  if (!a->content.is_nothing() && !b->content.is_nothing()) {
    return compare(ts, a->content, b->content, how);
  }
  const int order =
      static_cast<int>(b->content.is_nothing()) - static_cast<int>(a->content.is_nothing());
  switch (how) {
    case Comparison::kLess:
      return share(Value::boolean(order < 0));
    case Comparison::kLessEqual:
      return share(Value::boolean(order <= 0));
    case Comparison::kEqual:
      return share(Value::boolean(order == 0));
    case Comparison::kNotEqual:
      return share(Value::boolean(order != 0));
    case Comparison::kGreater:
      return share(Value::boolean(order > 0));
    default:
      return share(Value::boolean(order >= 0));
  }
}

Result<Ref<>> cell_make(ThreadState& ts, Type&, Arguments arguments) {
  if (arguments.total() > 1) {
    return raise(ts, Exc::kTypeError, "cell expected at most 1 argument, got {}",
                 arguments.total());
  }
  Ref<Cell> cell = new_cell(ts);
  if (arguments.positional == 1) {
    cell->content = share(arguments[0]).give();
  }
  return Ref<>(std::move(cell));
}

Result<Ref<>> get_contents(ThreadState& ts, Value self) {
  const Value content = cast<Cell>(self).content;
  if (content.is_nothing()) {
    return raise_text(ts, Exc::kValueError, "Cell is empty");
  }
  return share(content);
}
Result<void> set_contents(ThreadState&, Value self, Value value) {
  const Value owned = value.is_absent() ? Value() : share(value).give();
  release(std::exchange(cast<Cell>(self).content, owned));
  return {};
}

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"cell_contents", get_contents, set_contents, ""},
});

void traverse(const Object& object, Visitor& visitor) {
  visitor.visit(static_cast<const Cell&>(object).content, Edge::of_field("cell_contents"));
}
void clear(Object& object) { release(std::exchange(static_cast<Cell&>(object).content, Value())); }

void fill(Slots& slots) {
  slots.destroy = &destroy_as<Cell>;
  slots.traverse = &traverse;
  slots.clear = &clear;
  slots.repr = &cell_repr;
  slots.compare = &cell_compare;
  slots.make = &cell_make;
}

}  // namespace

const TypeSpec& cell_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kCell,
      .base = CoreType::kObject,
      .size = sizeof(Cell),
      .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable),
      .fill = &fill,
      .methods = {},
      .getsets = kGetSets,
      .doc =
          "Create a new cell object.\n\n  contents\n    the contents of the cell. If not "
          "specified, the cell will be empty,\n    and \n further attempts to access its "
          "cell_contents attribute will\n    raise a ValueError."};
  return spec;
}

}  // namespace minipy
