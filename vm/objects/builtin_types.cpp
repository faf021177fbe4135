// One row for each built-in type, parents before children.
#include "vm/objects/builtin_types.h"

#include <array>

#include "vm/objects/bool.h"
#include "vm/objects/byte_array.h"
#include "vm/objects/bytes.h"
#include "vm/objects/cell.h"
#include "vm/objects/code_object.h"
#include "vm/objects/complex.h"
#include "vm/objects/descriptors.h"
#include "vm/objects/dict.h"
#include "vm/objects/exception.h"
#include "vm/objects/float.h"
#include "vm/objects/function.h"
#include "vm/objects/generic_alias.h"
#include "vm/objects/int.h"
#include "vm/objects/iterators.h"
#include "vm/objects/list.h"
#include "vm/objects/mapping_proxy.h"
#include "vm/objects/memory_view.h"
#include "vm/objects/method.h"
#include "vm/objects/module.h"
#include "vm/objects/namespace.h"
#include "vm/objects/native_function.h"
#include "vm/objects/object_type.h"
#include "vm/objects/range.h"
#include "vm/objects/set.h"
#include "vm/objects/singletons.h"
#include "vm/objects/slice.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"
#include "vm/objects/traceback.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"
#include "vm/objects/type_params.h"
#include "vm/objects/union_type.h"
#include "vm/objects/weak_ref.h"

namespace minipy {

std::span<const SpecFunction> builtin_type_specs() {
  static constexpr auto kSpecs = std::to_array<SpecFunction>({
      &object_type_spec,
      &type_type_spec,
      &none_type_spec,
      &ellipsis_type_spec,
      &not_implemented_type_spec,
      &int_type_spec,
      &bool_type_spec,
      &float_type_spec,
      &complex_type_spec,
      &str_type_spec,
      &str_iterator_type_spec,
      &str_ascii_iterator_type_spec,
      &bytes_type_spec,
      &bytes_iterator_type_spec,
      &byte_array_type_spec,
      &byte_array_iterator_type_spec,
      &managed_buffer_type_spec,
      &memory_view_type_spec,
      &memory_iterator_type_spec,
      &tuple_type_spec,
      &tuple_iterator_type_spec,
      &list_type_spec,
      &list_iterator_type_spec,
      &list_reverse_iterator_type_spec,
      &dict_type_spec,
      &dict_keys_type_spec,
      &dict_values_type_spec,
      &dict_items_type_spec,
      &dict_key_iterator_type_spec,
      &dict_value_iterator_type_spec,
      &dict_item_iterator_type_spec,
      &dict_reverse_key_iterator_type_spec,
      &dict_reverse_value_iterator_type_spec,
      &dict_reverse_item_iterator_type_spec,
      &set_type_spec,
      &frozenset_type_spec,
      &set_iterator_type_spec,
      &range_type_spec,
      &range_iterator_type_spec,
      &long_range_iterator_type_spec,
      &slice_type_spec,
      &sequence_iterator_type_spec,
      &callable_iterator_type_spec,
      &enumerate_type_spec,
      &zip_type_spec,
      &map_type_spec,
      &filter_type_spec,
      &reversed_type_spec,
      &code_type_spec,
      &function_type_spec,
      &method_type_spec,
      &native_function_type_spec,
      &method_descriptor_type_spec,
      &class_method_descriptor_type_spec,
      &slot_wrapper_type_spec,
      &method_wrapper_type_spec,
      &member_descriptor_type_spec,
      &getset_descriptor_type_spec,
      &cell_type_spec,
      &module_type_spec,
      &property_type_spec,
      &class_method_type_spec,
      &static_method_type_spec,
      &super_type_spec,
      &mapping_proxy_type_spec,
      &generic_alias_type_spec,
      &generic_alias_iterator_type_spec,
      &type_var_type_spec,
      &param_spec_type_spec,
      &param_spec_args_type_spec,
      &param_spec_kwargs_type_spec,
      &type_var_tuple_type_spec,
      &type_alias_type_spec,
      &no_default_type_spec,
      &union_type_spec,
      &simple_namespace_type_spec,
      &weak_ref_type_spec,
      &exception_type_spec,
      &traceback_type_spec,
  });
  return kSpecs;
}

}  // namespace minipy
