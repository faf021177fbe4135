#include "vm/trace/value_text.h"

#include <algorithm>

#include "vm/objects/cell.h"
#include "vm/objects/dict.h"
#include "vm/objects/exception.h"
#include "vm/objects/instance.h"
#include "vm/objects/list.h"
#include "vm/objects/set.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

bool is_scalar(const Interpreter& interpreter, const Type& type) {
  static constexpr CoreType kScalars[] = {
      CoreType::kInt,      CoreType::kFloat,         CoreType::kComplex, CoreType::kStr,
      CoreType::kBytes,    CoreType::kNone,          CoreType::kBool,    CoreType::kRange,
      CoreType::kEllipsis, CoreType::kNotImplemented};
  return std::any_of(std::begin(kScalars), std::end(kScalars),
                     [&](CoreType scalar) { return &type == &interpreter.type(scalar); });
}

/// Writes a value, and stops when the text is long enough.
class ValueWriter {
 public:
  ValueWriter(ThreadState& ts, const ObjectNaming& naming, std::size_t limit)
      : ts_(ts), naming_(naming), limit_(limit) {}

  std::string whole(Value value) {
    if (value.is_object()) {
      write_object(*value.as_object());
    } else {
      write_scalar(value);
    }
    return std::move(text_);
  }

 private:
  bool is_full() const { return text_.size() >= limit_; }

  void write_scalar(Value value) {
    const auto repr = type_of(ts_, value).slots.repr;
    Result<Ref<>> made = repr != nullptr ? repr(ts_, value) : Result<Ref<>>(Raised{});
    if (made.failed()) {
      static_cast<void>(ts_.take_exception());
      text_ += "…";
      return;
    }
    const Ref<> text = made.take();
    text_ += to_utf8(cast<Str>(text));
  }

  /// A value inside another: by its name if it has one.
  void write_part(Value value) {
    if (value.is_nothing()) {
      text_ += "empty";
    } else if (!value.is_object() || is_scalar(ts_.interpreter(), *value.as_object()->type)) {
      write_scalar(value);
    } else if (const std::string name = naming_(*value.as_object()); !name.empty()) {
      text_ += name;
    } else if (depth_ < 2) {
      ++depth_;
      const std::size_t before = text_.size();
      write_object(*value.as_object());
      if (text_.size() == before) {
        text_ += "<" + value.as_object()->type->name + ">";
      }
      --depth_;
    } else {
      text_ += "…";
    }
  }

  template <class Items>
  void write_items(const char* open, const Items& items, const char* close) {
    text_ += open;
    bool is_first = true;
    for (const Value item : items) {
      if (!next(is_first)) {
        break;
      }
      write_part(item);
    }
    text_ += close;
  }

  /// Writes the comma before an item; false, with an ellipsis, when the text is full.
  bool next(bool& is_first) {
    if (!std::exchange(is_first, false)) {
      text_ += ", ";
    }
    if (is_full()) {
      text_ += "…";
    }
    return !is_full();
  }

  void write_pairs(const char* open, const Dict& dict, const char* separator, bool names) {
    text_ += open;
    bool is_first = true;
    bool is_over = false;
    dict.each([&](Value key, Value value) {
      if (is_over || !next(is_first)) {
        is_over = true;
        return;
      }
      if (names && as<Str>(key) != nullptr) {
        text_ += to_utf8(cast<Str>(key));
      } else {
        write_part(key);
      }
      text_ += separator;
      write_part(value);
    });
  }

  void write_object(Object& object) {
    const Value value = Value::object(&object);
    if (is_scalar(ts_.interpreter(), *object.type)) {
      write_scalar(value);
    } else if (const auto* list = as<List>(value)) {
      write_items("[", list->items(), "]");
    } else if (const auto* tuple = as<Tuple>(value)) {
      write_items("(", tuple->items(), tuple->size == 1 ? ",)" : ")");
    } else if (const auto* dict = as<Dict>(value)) {
      write_pairs("{", *dict, ": ", false);
      text_ += "}";
    } else if (const auto* set = as_set(value)) {
      std::vector<Value> keys;
      set->each([&](Value key, std::int64_t) { keys.push_back(key); });
      write_items("{", keys, "}");
    } else if (const auto* cell = as<Cell>(value)) {
      text_ += cell->content.is_nothing() ? "empty" : "cell of ";
      if (!cell->content.is_nothing()) {
        write_part(cell->content);
      }
    } else if (const auto* exception = as<Exception>(value)) {
      text_ += object.type->name;
      const auto* args = as<Tuple>(exception->args);
      write_items("(", args == nullptr ? std::span<const Value>() : args->items(), ")");
    } else if (object.type->has(TypeFlag::kHeapType) && as<Type>(value) == nullptr) {
      write_instance(object);
    }
  }

  /// `<A: x=1, y=list#1>`
  void write_instance(Object& object) {
    text_ += "<" + object.type->name;
    Value* word = object.type->has(TypeFlag::kHasDict) ? dict_word(object) : nullptr;
    if (has_inline_attributes(object)) {
      struct Attributes final : Visitor {
        void visit(Value value, const Edge& edge) override {
          if (edge.kind == Edge::Kind::kAttribute && !value.is_nothing()) {
            pairs.emplace_back(edge.name, value);
          }
        }
        std::vector<std::pair<Value, Value>> pairs;
      } attributes;
      traverse_extra(object, attributes);
      bool is_first = true;
      for (const auto& [name, value] : attributes.pairs) {
        text_ += is_first ? ": " : "";
        if (!next(is_first)) {
          break;
        }
        text_ += to_utf8(cast<Str>(name)) + "=";
        write_part(value);
      }
    } else if (word != nullptr && as<Dict>(*word) != nullptr && cast<Dict>(*word).size() != 0) {
      write_pairs(": ", cast<Dict>(*word), "=", true);
    }
    text_ += ">";
  }

  ThreadState& ts_;
  const ObjectNaming& naming_;
  std::size_t limit_;
  std::string text_;
  int depth_ = 0;
};

bool is_call(Op op) { return op == Op::CALL || op == Op::CALL_KW || op == Op::CALL_FUNCTION_EX; }

}  // namespace

std::string value_text(ThreadState& ts, Value value, const ObjectNaming& naming,
                       std::size_t limit) {
  return ValueWriter(ts, naming, limit).whole(value);
}

std::string function_text(const std::string& qualname) {
  static constexpr std::string_view kLocals = "<locals>.";
  const std::size_t at = qualname.rfind(kLocals);
  return at == std::string::npos ? qualname : qualname.substr(at + kLocals.size());
}

const InstructionTexts::Decoded& InstructionTexts::decoded(
    const std::shared_ptr<const CodeUnit>& code) {
  const auto [place, is_new] = decoded_.try_emplace(code.get());
  if (is_new) {
    place->second = {code, decode(*code)};
  }
  return place->second;
}

std::string InstructionTexts::text(const std::shared_ptr<const CodeUnit>& code, std::size_t unit,
                                   const std::string& callee) {
  const InstructionList& list = decoded(code).list;
  const auto at = std::lower_bound(
      list.instructions.begin(), list.instructions.end(), unit,
      [](const DecodedInstruction& one, std::size_t index) { return one.unit < index; });
  if (at == list.instructions.end() || at->unit != unit) {
    return "";
  }
  std::string text(info(at->op).name);
  if (is_call(at->op)) {
    return text + " " + callee;
  }
  if (is_jump(at->op) || !at->has_argument || at->op == Op::RETURN_CONST) {
    return text;
  }
  std::string argument = argument_text(*code, list, *at);
  argument = argument.substr(0, argument.find(" + NULL"));
  return text + " " + (argument.empty() ? std::to_string(at->argument) : argument);
}

std::size_t InstructionTexts::loop_end(const std::shared_ptr<const CodeUnit>& code,
                                       std::size_t target) {
  std::size_t end = target;
  for (const DecodedInstruction& instruction : decoded(code).list.instructions) {
    if (is_backward_jump(instruction.op) && instruction.jump_target == target) {
      end = std::max<std::size_t>(end, instruction.unit);
    }
  }
  return end;
}

}  // namespace minipy
