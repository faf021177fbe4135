#include "vm/trace/watched_objects.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>
#include <utility>

#include "vm/eval/frame_object.h"
#include "vm/eval/generator.h"
#include "vm/eval/push_frame.h"
#include "vm/objects/dict.h"
#include "vm/objects/function.h"
#include "vm/objects/module.h"
#include "vm/objects/str.h"
#include "vm/trace/holder_names.h"
#include "vm/trace/value_text.h"

namespace minipy {

namespace {

bool is_code_constant(const Holder& holder) {
  return holder.kind == Holder::Kind::kObject &&
         as<Code>(Value::object(holder.object)) != nullptr && holder.edge.kind == Edge::Kind::kItem;
}

/// A place that no line of the script filled: a word of the interpreter, a field of another object,
/// an item of a dict or tuple that is itself in such a place (`math.pi`, the text of a TypeError).
bool is_inner_place(const Holder& holder,
                    const std::unordered_map<const Object*, std::vector<Holder>>& all,
                    int depth = 0) {
  switch (holder.kind) {
    case Holder::Kind::kInterpreter:
    case Holder::Kind::kClass:
    case Holder::Kind::kFrame:
      return true;
    case Holder::Kind::kObject:
      break;
    default:
      return false;
  }
  if (holder.edge.kind == Edge::Kind::kField) {
    return holder.object->type->layout != CoreType::kCell;
  }
  const auto found = all.find(holder.object);
  return depth < 2 && found != all.end() &&
         std::all_of(found->second.begin(), found->second.end(),
                     [&](const Holder& outer) { return is_inner_place(outer, all, depth + 1); });
}

/// The holder as it is compared and kept: a generator's locals and operands are the generator's
/// whether it runs or waits, and places on a value stack are all alike.
Holder canonical_holder(const Holder& holder) {
  Holder one = holder;
  if (holder.kind == Holder::Kind::kStack ||
      (holder.kind == Holder::Kind::kObject &&
       std::string_view(holder.edge.field) == "operand stack")) {
    one = {Holder::Kind::kStack, nullptr, nullptr, {}};
  } else if (holder.kind == Holder::Kind::kLocal && holder.frame->kind == FrameKind::kGenerator) {
    const Code& code = code_of(*holder.frame);
    one = {
        Holder::Kind::kObject,
        holder.frame->subject.as_object(),
        nullptr,
        {Edge::Kind::kLocal, "", 0, code.local_names[static_cast<std::size_t>(holder.edge.index)]}};
  }
  return one;
}

std::string str_in(const Dict& dict, ThreadState& ts, const char* key) {
  const auto* text = as<Str>(dict.find_str(intern(ts, key)));
  return text == nullptr ? "module" : to_utf8(*text);
}

}  // namespace

bool same_holder(const Holder& a, const Holder& b) {
  return a.kind == b.kind && a.object == b.object && a.frame == b.frame &&
         a.edge.kind == b.edge.kind && a.edge.index == b.edge.index && a.edge.name == b.edge.name &&
         std::string_view(a.edge.field) == std::string_view(b.edge.field);
}

void WatchedObjects::start() {
  Heap& heap = ts_.interpreter().heap();
  heap.each_object([&](Object& object) { heap.set_mark(object, Mark::kOlderThanTrace, true); });
  struct Constants final : ReferenceVisitor {
    void visit(Object& target, const Holder& holder) override {
      if (is_code_constant(holder)) {
        found.push_back(&target);
      }
    }
    std::vector<Object*> found;
  } constants;
  walk_references(ts_.interpreter(), constants);
  for (Object* constant : constants.found) {
    if (!constant->is_watched() && constant->type->layout != CoreType::kCode) {
      heap.set_mark(*constant, Mark::kOlderThanTrace, false);
      add(*constant, Watched::Role::kConstant);
    }
  }
  heap.each_object([&](Object& object) {
    const Value value = Value::object(&object);
    if (const auto* module = as<Module>(value)) {
      old_dicts_[module->dict.get()] = str_in(*module->dict, ts_, "__name__") + ".";
    } else if (const auto* type = as<Type>(value); type != nullptr && type->dict) {
      old_dicts_[type->dict.value().as_object()] = type->name + ".";
    }
  });
  old_dicts_[&globals_of(*ts_.frame)] = "global ";
}

void WatchedObjects::stop() {
  for (const auto& [object, watched] : objects_) {
    const_cast<Object*>(object)->set_watched(false);
  }
  objects_.clear();
}

Watched* WatchedObjects::find(const Object& object) {
  if (!object.is_watched()) {
    return nullptr;
  }
  const auto found = objects_.find(&object);
  return found == objects_.end() ? nullptr : found->second.get();
}

std::shared_ptr<Watched> WatchedObjects::shared(const Object& object) {
  const auto found = objects_.find(&object);
  return found == objects_.end() ? nullptr : found->second;
}

Watched* WatchedObjects::discover(Object& object) {
  if (object.is_watched() || object.count_word == 0 ||
      ts_.interpreter().heap().marked(object, Mark::kOlderThanTrace)) {
    return nullptr;
  }
  Watched& watched = add(object, role_of(object));
  if (watched.role == Watched::Role::kHidden) {
    count_hidden(watched);
  }
  return &watched;
}

std::shared_ptr<Watched> WatchedObjects::forget(const Object& object) {
  const auto found = objects_.find(&object);
  if (found == objects_.end()) {
    return nullptr;
  }
  std::shared_ptr<Watched> watched = std::move(found->second);
  objects_.erase(found);
  watched->object = nullptr;
  return watched;
}

Watched& WatchedObjects::add(Object& object, Watched::Role role) {
  object.set_watched(true);
  auto watched = std::make_shared<Watched>();
  watched->object = &object;
  watched->type_name = object.type->name;
  watched->role = role;
  if (role == Watched::Role::kShown) {
    watched->name = new_name(object, role);
  }
  in_order_.push_back(watched);
  return *(objects_[&object] = std::move(watched));
}

Watched::Role WatchedObjects::role_of(const Object& object) const {
  using enum CoreType;
  static constexpr CoreType kShown[] = {kInt,   kFloat,     kComplex,   kStr,           kBytes,
                                        kTuple, kList,      kDict,      kSet,           kFrozenSet,
                                        kCell,  kGenerator, kCoroutine, kAsyncGenerator};
  const Type& type = *object.type;
  const bool is_instance = type.has(TypeFlag::kHeapType) && type.layout != kType;
  const bool is_shown = is_instance || type.has(TypeFlag::kException) || is_asked_for_(type.name) ||
                        std::any_of(std::begin(kShown), std::end(kShown), [&](CoreType which) {
                          return &type == &ts_.interpreter().type(which);
                        });
  return is_shown ? Watched::Role::kShown : Watched::Role::kHidden;
}

std::string WatchedObjects::numbered(const std::string& kind) {
  return fmt::format("{}#{}", kind, ++numbers_[kind]);
}

/// Functions, classes and modules have names of their own; what a call makes anew is numbered.
std::string WatchedObjects::new_name(const Object& object, Watched::Role) {
  const Value value = Value::object(&object);
  if (const auto* function = as<Function>(value)) {
    const std::string& qualname = function->code->unit().qualname;
    const bool is_nested = qualname.find("<locals>") != std::string::npos;
    const std::string text = function_text(qualname);
    return is_nested || text[0] == '<' ? numbered(text) : text;
  }
  if (const auto* type = as<Type>(value)) {
    return type->name;
  }
  if (const auto* module = as<Module>(value)) {
    return str_in(*module->dict, ts_, "__name__");
  }
  if (const auto* code = as<Code>(value)) {
    return "code of " + function_text(code->unit().qualname);
  }
  if (const auto* frame = as<FrameObject>(value)) {
    return "frame of " + function_text(frame->function->code->unit().qualname);
  }
  return numbered(object.type->name);
}

void WatchedObjects::count_hidden(const Watched& watched) {
  static constexpr std::pair<std::string_view, std::string_view> kWords[] = {
      {"builtin_function_or_method", "built-in method"},
      {"type", "class"},
      {"method", "bound method"}};
  std::string kind = watched.type_name;
  for (const auto& [type, word] : kWords) {
    kind = kind == type ? std::string(word) : kind;
  }
  for (auto& [known, number] : hidden_) {
    if (known == kind) {
      ++number;
      return;
    }
  }
  hidden_.emplace_back(kind, 1);
}

void WatchedObjects::show_constant(Watched& watched) {
  watched.role = Watched::Role::kShown;
  watched.name = new_name(*watched.object, watched.role);
}

std::string WatchedObjects::name_of(const Object& object) {
  Watched* watched = find(object);
  if (watched == nullptr) {
    const auto old = old_dicts_.find(&object);
    if (old != old_dicts_.end()) {
      return old->second.substr(0, old->second.size() - 1) + ".__dict__";
    }
    return as<Type>(Value::object(&object)) != nullptr ||
                   as<Function>(Value::object(&object)) != nullptr
               ? new_name(object, Watched::Role::kHidden)
               : object.type->name;
  }
  if (watched->role == Watched::Role::kConstant) {
    return "";
  }
  if (watched->name.empty()) {
    watched->name = new_name(object, watched->role);
  }
  return watched->name;
}

void WatchedObjects::each(const std::function<void(Watched&)>& visit) {
  if (in_order_.size() > 2 * objects_.size() + 64) {
    std::erase_if(in_order_, [](const std::weak_ptr<Watched>& one) { return one.expired(); });
  }
  for (const std::weak_ptr<Watched>& one : std::vector(in_order_)) {
    const std::shared_ptr<Watched> watched = one.lock();
    if (watched != nullptr && watched->object != nullptr) {
      visit(*watched);
    }
  }
}

void WatchedObjects::look(const NativeLabel& native, std::vector<Watched*>& found) {
  struct Collecting final : ReferenceVisitor {
    explicit Collecting(Heap& of) : heap(of) {}
    void visit(Object& target, const Holder& holder) override {
      const bool is_followed = target.is_watched() || (target.count_word != 0 &&
                                                       !heap.marked(target, Mark::kOlderThanTrace));
      if (is_followed) {
        std::vector<Holder>& holders = all[&target];
        if (holders.empty() && !target.is_watched()) {
          unknown.push_back(&target);
        }
        holders.push_back(canonical_holder(holder));
      }
    }
    Heap& heap;
    Found all;
    std::vector<Object*> unknown;  ///< in the order of the walk, which is the same in every run
  } collecting(ts_.interpreter().heap());
  walk_references(ts_.interpreter(), collecting);
  for (Object* object : collecting.unknown) {
    classify(*object, collecting.all, found);
  }
  unexplained_ = 0;
  const Activations activations = numbered_activations(ts_);
  const HolderNames names(ts_, *this, collecting.all, activations);
  each([&](Watched& watched) {
    const auto holders = collecting.all.find(watched.object);
    renew(watched, holders == collecting.all.end() ? std::vector<Holder>() : holders->second, names,
          native);
  });
}

/// An object that no instruction has shown yet, by the places that hold it.
void WatchedObjects::classify(Object& target, const Found& all, std::vector<Watched*>& found) {
  const std::vector<Holder>& holders = all.at(&target);
  Watched::Role role = role_of(target);
  if (std::any_of(holders.begin(), holders.end(), is_code_constant)) {
    role = Watched::Role::kConstant;
  } else if (std::any_of(holders.begin(), holders.end(), [](const Holder& holder) {
               return holder.kind == Holder::Kind::kInterpreter;
             })) {
    ts_.interpreter().heap().set_mark(target, Mark::kOlderThanTrace, true);
    return;
  } else if (role == Watched::Role::kShown &&
             std::all_of(holders.begin(), holders.end(),
                         [&](const Holder& holder) { return is_inner_place(holder, all); })) {
    role = Watched::Role::kPart;
  }
  Watched& watched = add(target, role);
  if (role == Watched::Role::kShown) {
    found.push_back(&watched);
  }
}

/// Holders that were there before stay in their order, new ones come behind.
void WatchedObjects::renew(Watched& watched, const std::vector<Holder>& now,
                           const HolderNames& names, const NativeLabel& native) {
  watched.count = watched.object->count();
  if (watched.role != Watched::Role::kShown && watched.role != Watched::Role::kConstant) {
    return;
  }
  std::vector<bool> is_known(now.size(), false);
  std::size_t next = 0;  // both lists are mostly in one order: look behind the last match first
  for (NamedHolder& before : std::exchange(watched.holders, {})) {
    for (std::size_t tried = 0; tried < now.size(); ++tried) {
      const std::size_t at = (next + tried) % now.size();
      if (!is_known[at] && same_holder(before.holder, now[at])) {
        const bool may_be_renamed =
            now[at].kind == Holder::Kind::kLocal || now[at].kind == Holder::Kind::kObject;
        watched.holders.push_back({now[at], may_be_renamed ? names.label(now[at]) : before.label});
        is_known[at] = true;
        next = at + 1;
        break;
      }
    }
  }
  for (std::size_t at = 0; at < now.size(); ++at) {
    if (!is_known[at]) {
      watched.holders.push_back({now[at], names.label(now[at])});
    }
  }
  unexplained_ += watched.holders.size() == watched.count ? 0 : 1;
  while (watched.holders.size() < watched.count) {
    watched.holders.push_back(
        {{Holder::Kind::kInterpreter, nullptr, nullptr, Edge::of_field("C++")},
         native(*watched.object)});
  }
}

}  // namespace minipy
