#include "vm/trace/name_access.h"

namespace minipy {

NameAccesses accesses_of(const Frame& frame, Op op, std::uint32_t argument) {
  using Verb = NameAccess::Verb;
  using Place = NameAccess::Place;
  const auto one = [](const NameAccess& access) { return NameAccesses{{access, {}}, 1}; };
  const auto two = [](const NameAccess& first, const NameAccess& second) {
    return NameAccesses{{first, second}, 2};
  };
  const std::uint32_t first = argument >> 4;
  const std::uint32_t second = argument & 15;
  switch (op) {
    case Op::LOAD_FAST:
    case Op::LOAD_FAST_CHECK:
      return one({Verb::kReads, Place::kLocal, argument, {}});
    case Op::LOAD_FAST_LOAD_FAST:
      return two({Verb::kReads, Place::kLocal, first, {}},
                 {Verb::kReads, Place::kLocal, second, {}});
    case Op::STORE_FAST:
      return one({Verb::kWrites, Place::kLocal, argument, frame.sp[-1]});
    case Op::STORE_FAST_STORE_FAST:
      return two({Verb::kWrites, Place::kLocal, first, frame.sp[-1]},
                 {Verb::kWrites, Place::kLocal, second, frame.sp[-2]});
    case Op::STORE_FAST_LOAD_FAST:
      return two({Verb::kWrites, Place::kLocal, first, frame.sp[-1]},
                 {Verb::kReads, Place::kLocal, second, first == second ? frame.sp[-1] : Value()});
    case Op::DELETE_FAST:
      return one({Verb::kDeletes, Place::kLocal, argument, {}});
    case Op::LOAD_DEREF:
      return one({Verb::kReads, Place::kCell, argument, {}});
    case Op::STORE_DEREF:
      return one({Verb::kWrites, Place::kCell, argument, frame.sp[-1]});
    case Op::DELETE_DEREF:
      return one({Verb::kDeletes, Place::kCell, argument, {}});
    case Op::LOAD_GLOBAL:
      return one({Verb::kReads, Place::kGlobal, argument >> 1, {}});
    case Op::STORE_GLOBAL:
      return one({Verb::kWrites, Place::kGlobal, argument, frame.sp[-1]});
    case Op::DELETE_GLOBAL:
      return one({Verb::kDeletes, Place::kGlobal, argument, {}});
    case Op::LOAD_NAME:
      return one({Verb::kReads, Place::kNamespace, argument, {}});
    case Op::STORE_NAME:
      return one({Verb::kWrites, Place::kNamespace, argument, frame.sp[-1]});
    case Op::DELETE_NAME:
      return one({Verb::kDeletes, Place::kNamespace, argument, {}});
    case Op::LOAD_FROM_DICT_OR_GLOBALS:
      return one({Verb::kReads, Place::kMapping, argument, frame.sp[-1]});
    case Op::LOAD_FROM_DICT_OR_DEREF:
      return one({Verb::kReads, Place::kMappingCell, argument, frame.sp[-1]});
    default:
      return {};
  }
}

}  // namespace minipy
