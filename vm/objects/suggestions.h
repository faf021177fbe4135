// "Did you mean: 'counter'?": what a traceback adds to a NameError, AttributeError or ImportError
// whose name is close to one that exists.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vm/objects/protocol.h"

namespace minipy {

/// The text to append to the exception's message; empty when there is nothing to suggest. Runs
/// `__dir__` of the object asked.
std::string suggestion_text(ThreadState& ts, Value exception);

/// TypeError for a call with a keyword that is none of `known`, and the closest of these.
Raised raise_unexpected_keyword(ThreadState& ts, std::string_view function,
                                std::string_view keyword, const std::vector<std::string>& known);

/// Cost of making `b` from `a`: 2 for a character put in, left out or changed, 1 for a change of
/// case. More than `limit` if it is not worth knowing.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The closest of `candidates` to `wrong`; empty when none is close.
std::string closest_name(const std::vector<std::string>& candidates, std::string_view wrong);

}  // namespace minipy
