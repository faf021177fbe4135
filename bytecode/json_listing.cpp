#include "bytecode/json_listing.h"

#include <fmt/format.h>
#include <map>
#include <string_view>
#include <vector>

#include "bytecode/code_numbers.h"
#include "bytecode/instruction_list.h"
#include "bytecode/scope_column.h"

namespace minipy {

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool is_surrogate = byte == 0xED && i + 2 < text.size() &&
                              (static_cast<unsigned char>(text[i + 1]) & 0x20) != 0;
    if (is_surrogate) {
      const auto second = static_cast<unsigned char>(text[i + 1]);
      const auto third = static_cast<unsigned char>(text[i + 2]);
      out += fmt::format("\\u{:04x}", 0xD000U | (second & 0x3FU) << 6 | (third & 0x3FU));
      i += 2;
    } else if (byte == '"' || byte == '\\') {
      out += {'\\', text[i]};
    } else if (byte < 0x20) {
      out += fmt::format("\\u{:04x}", byte);
    } else {
      out += text[i];
    }
  }
  return out + "\"";
}

namespace {

std::string quoted(std::string_view text) { return json_string(text); }

std::string list_of(const std::vector<std::string>& items, const char* separator = ", ") {
  return fmt::format("[{}]", fmt::join(items, separator));
}

std::string names(const std::vector<std::string>& texts) {
  std::vector<std::string> items;
  for (const std::string& text : texts) {
    items.push_back(quoted(text));
  }
  return list_of(items);
}

std::string locals(const CodeUnit& code) {
  std::vector<std::string> items;
  for (std::size_t i = 0; i < code.localsplus_names.size(); ++i) {
    const std::uint8_t kind = code.localsplus_kinds[i];
    const char* text = (kind & kLocalFree) != 0   ? "free"
                       : (kind & kLocalCell) != 0 ? "cell"
                                                  : "local";
    items.push_back(
        fmt::format("{{\"name\": {}, \"kind\": \"{}\"}}", quoted(code.localsplus_names[i]), text));
  }
  return list_of(items);
}

std::string constants(const CodeUnit& code, const CodeNumbers& numbers) {
  std::vector<std::string> items;
  for (const Constant& constant : code.constants) {
    const auto* inner = constant.get<std::shared_ptr<const CodeUnit>>();
    items.push_back(inner != nullptr
                        ? fmt::format("{{\"code\": {}}}", numbers.of(**inner))
                        : fmt::format("{{\"repr\": {}}}", quoted(constant_repr(constant))));
  }
  return list_of(items);
}

class JsonListing {
 public:
  JsonListing(const CodeUnit& code, const CodeNumbers& numbers)
      : code_(code), numbers_(numbers), list_(decode(code)) {}

  std::string text() const {
    std::vector<std::string> instructions;
    for (const DecodedInstruction& instruction : list_.instructions) {
      instructions.push_back("\n    " + object_of(instruction));
    }
    return fmt::format(
        "{{\"code\": {}, \"name\": {}, \"qualname\": {}, \"filename\": {}, \"first_line\": {},\n"
        "  \"flags\": {}, \"argcount\": {}, \"posonlyargcount\": {}, \"kwonlyargcount\": {}, "
        "\"stack_size\": {},\n"
        "  \"locals\": {},\n  \"names\": {},\n  \"constants\": {},\n  \"instructions\": {},\n"
        "  \"exceptions\": {}}}",
        numbers_.of(code_), quoted(code_.name), quoted(code_.qualname), quoted(code_.filename),
        code_.first_line, code_.flags, code_.argcount, code_.posonlyargcount, code_.kwonlyargcount,
        code_.stack_size, locals(code_), names(code_.names), constants(code_, numbers_),
        list_of(instructions, ","), exceptions());
  }

 private:
  std::string argument_of(const DecodedInstruction& instruction) const {
    const ArgKind kind = info(instruction.op).arg;
    if (kind == ArgKind::kConst && instruction.argument < code_.constants.size()) {
      const Constant& constant = code_.constants[instruction.argument];
      if (const auto* inner = constant.get<std::shared_ptr<const CodeUnit>>()) {
        return fmt::format("code #{} {}", numbers_.of(**inner), (*inner)->name);
      }
    }
    return argument_text(code_, list_, instruction);
  }

  std::string object_of(const DecodedInstruction& instruction) const {
    std::vector<std::string> fields;
    const auto add = [&](const char* key, const std::string& value) {
      fields.push_back(fmt::format("\"{}\": {}", key, value));
    };
    add("unit", std::to_string(instruction.unit));
    add("op", quoted(info(instruction.op).name));
    if (instruction.has_argument) {
      add("arg", std::to_string(instruction.argument));
      if (const std::string text = argument_of(instruction); !text.empty()) {
        add("text", quoted(text));
      }
    }
    if (instruction.label != 0) {
      add("label", fmt::format("\"L{}\"", instruction.label));
    }
    if (instruction.jump_target) {
      add("target", std::to_string(*instruction.jump_target));
    }
    if (const std::string_view scope = scope_of(code_, instruction); !scope.empty()) {
      add("scope", quoted(scope));
    }
    if (instruction.depth_before) {
      add("depth", fmt::format("[{}, {}]", *instruction.depth_before, instruction.depth_after));
    }
    if (const LineEntry* place = code_.line_table.entry_at(instruction.unit);
        place != nullptr && place->has_line) {
      add("place", place_of(*place));
    }
    return fmt::format("{{{}}}", fmt::join(fields, ", "));
  }

  static std::string place_of(const LineEntry& place) {
    const auto& [begin, end] = place.range;
    return place.has_columns
               ? fmt::format("[{}, {}, {}, {}]", begin.line, begin.column, end.line, end.column)
               : fmt::format("[{}]", begin.line);
  }

  std::string exceptions() const {
    std::vector<std::string> items;
    for (const ExceptionEntry& entry : code_.exception_table.entries()) {
      items.push_back(fmt::format(
          "{{\"start\": {}, \"end\": {}, \"target\": {}, \"depth\": {}, \"lasti\": {}}}",
          entry.start, entry.end, entry.target, entry.depth, entry.push_lasti));
    }
    return list_of(items);
  }

  const CodeUnit& code_;
  const CodeNumbers& numbers_;
  InstructionList list_;
};

}  // namespace

std::string json_listing(const CodeUnit& module) {
  const CodeNumbers numbers(module);
  std::string text = "[";
  for (const CodeUnit* code : numbers.codes()) {
    text += (text == "[" ? "" : ",\n") + JsonListing(*code, numbers).text();
  }
  return text + "]\n";
}

}  // namespace minipy
