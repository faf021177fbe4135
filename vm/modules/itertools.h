// The iterators of itertools, by kind: one file each. (Library reference: itertools.)
#pragma once

#include "vm/objects/native.h"
#include "vm/objects/type_spec.h"

namespace minipy {

// ---- itertools_sources.cpp: without end, or one after the other
const TypeSpec& chain_type_spec();
const TypeSpec& counter_type_spec();
const TypeSpec& cycle_type_spec();
const TypeSpec& repeat_type_spec();

// ---- itertools_filters.cpp: one iterator in, one out
const TypeSpec& accumulate_type_spec();
const TypeSpec& batched_type_spec();
const TypeSpec& compress_type_spec();
const TypeSpec& drop_while_type_spec();
const TypeSpec& filter_false_type_spec();
const TypeSpec& islice_type_spec();
const TypeSpec& pairwise_type_spec();
const TypeSpec& star_map_type_spec();
const TypeSpec& take_while_type_spec();

// ---- itertools_combinations.cpp
const TypeSpec& combinations_type_spec();
const TypeSpec& combinations_with_replacement_type_spec();
const TypeSpec& permutations_type_spec();
const TypeSpec& product_type_spec();
const TypeSpec& zip_longest_type_spec();

// ---- itertools_groups.cpp
const TypeSpec& group_by_type_spec();
const TypeSpec& grouper_type_spec();
const TypeSpec& tee_type_spec();
const TypeSpec& tee_buffer_type_spec();
/// tee(iterable, n=2): a tuple of iterators over one.
Result<Ref<>> tee(ThreadState& ts, Value iterable, std::optional<std::int64_t> count);

}  // namespace minipy
