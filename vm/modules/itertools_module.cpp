// itertools: the module. The iterators are in files by kind (itertools.h).
#include <array>

#include "vm/modules/itertools.h"
#include "vm/modules/native_type.h"

namespace minipy {

namespace {

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&tee>("tee(iterable, n=2, /)", "Returns a tuple of n independent iterators."),
});

Result<void> fill(ThreadState& ts, Module& module) {
  using SpecFunction = const TypeSpec& (*)();
  static constexpr std::array<SpecFunction, 22> kTypes{&accumulate_type_spec,
                                                       &batched_type_spec,
                                                       &chain_type_spec,
                                                       &combinations_type_spec,
                                                       &combinations_with_replacement_type_spec,
                                                       &compress_type_spec,
                                                       &counter_type_spec,
                                                       &cycle_type_spec,
                                                       &drop_while_type_spec,
                                                       &filter_false_type_spec,
                                                       &group_by_type_spec,
                                                       &grouper_type_spec,
                                                       &islice_type_spec,
                                                       &pairwise_type_spec,
                                                       &permutations_type_spec,
                                                       &product_type_spec,
                                                       &repeat_type_spec,
                                                       &star_map_type_spec,
                                                       &take_while_type_spec,
                                                       &tee_type_spec,
                                                       &tee_buffer_type_spec,
                                                       &zip_longest_type_spec};
  for (const SpecFunction spec : kTypes) {
    TRY_VOID(add_type(ts, module, spec()));
  }
  return {};
}

}  // namespace

const ModuleDef& itertools_module_def() {
  static constexpr ModuleDef def{"itertools", "Functional tools for creating and using iterators.",
                                 kFunctions, &fill};
  return def;
}

}  // namespace minipy
