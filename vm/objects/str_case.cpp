// The methods of str that ask for or change the case and kind of its characters.
#include <algorithm>
#include <array>

#include "base/text_repr.h"
#include "base/unicode.h"
#include "vm/objects/str_methods.h"

namespace minipy {

namespace {

/// Σ at the end of a word becomes ς: a cased character before it and none after it, looking
/// through what is case-ignorable.
char32_t lower_sigma(const Str& text, std::size_t at) {
  std::size_t before = at;
  while (before > 0 && is_case_ignorable(text.at(before - 1))) {
    --before;
  }
  std::size_t after = at + 1;
  while (after < text.length && is_case_ignorable(text.at(after))) {
    ++after;
  }
  const bool is_final = before > 0 && is_cased(text.at(before - 1)) &&
                        (after == text.length || !is_cased(text.at(after)));
  return is_final ? U'\u03C2' : U'\u03C3';
}

void append_lower_at(std::u32string& out, const Str& text, std::size_t at) {
  const char32_t c = text.at(at);
  if (c == U'\u03A3') {
    out.push_back(lower_sigma(text, at));
  } else {
    append_lower(out, c);
  }
}

/// The characters of a str, each mapped by `map(out, index)`.
template <class Map>
Ref<Str> mapped(ThreadState& ts, const Str& self, Map map) {
  std::u32string result;
  result.reserve(self.length);
  for (std::size_t i = 0; i < self.length; ++i) {
    map(result, i);
  }
  return make_str_from_code_points(ts, result);
}

/// The short way for ASCII text.
Ref<Str> ascii_mapped(ThreadState& ts, const Str& self, char (*map)(char)) {
  Ref<Str> result = make_str_sized(ts, self.length, 0x7F);
  std::transform(self.data(), self.data() + self.length, result->mutable_data(), map);
  return result;
}
char ascii_upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

Ref<Str> method_upper(ThreadState& ts, Str& self) {
  if (self.ascii) {
    return ascii_mapped(ts, self, &ascii_upper);
  }
  return mapped(ts, self,
                [&](std::u32string& out, std::size_t i) { append_upper(out, self.at(i)); });
}
Ref<Str> method_lower(ThreadState& ts, Str& self) {
  if (self.ascii) {
    return ascii_mapped(ts, self, &ascii_lower);
  }
  return mapped(ts, self,
                [&](std::u32string& out, std::size_t i) { append_lower_at(out, self, i); });
}
Ref<Str> method_casefold(ThreadState& ts, Str& self) {
  if (self.ascii) {
    return ascii_mapped(ts, self, &ascii_lower);
  }
  return mapped(ts, self,
                [&](std::u32string& out, std::size_t i) { append_folded(out, self.at(i)); });
}
Ref<Str> method_swapcase(ThreadState& ts, Str& self) {
  return mapped(ts, self, [&](std::u32string& out, std::size_t i) {
    const char32_t c = self.at(i);
    if (is_upper(c)) {
      append_lower_at(out, self, i);
    } else if (is_lower(c)) {
      append_upper(out, c);
    } else {
      out.push_back(c);
    }
  });
}
Ref<Str> method_capitalize(ThreadState& ts, Str& self) {
  return mapped(ts, self, [&](std::u32string& out, std::size_t i) {
    if (i == 0) {
      append_title(out, self.at(i));
    } else {
      append_lower_at(out, self, i);
    }
  });
}
Ref<Str> method_title(ThreadState& ts, Str& self) {
  bool after_cased = false;
  return mapped(ts, self, [&](std::u32string& out, std::size_t i) {
    if (after_cased) {
      append_lower_at(out, self, i);
    } else {
      append_title(out, self.at(i));
    }
    after_cased = is_cased(self.at(i));
  });
}

template <bool (*kTest)(char32_t)>
bool all_characters(ThreadState&, Str& self) {
  for (std::size_t i = 0; i < self.length; ++i) {
    if (!kTest(self.at(i))) {
      return false;
    }
  }
  return self.length > 0;
}

bool method_isascii(ThreadState&, Str& self) { return self.ascii || self.length == 0; }

bool method_isprintable(ThreadState& ts, Str& self) {
  return self.length == 0 || all_characters<is_printable>(ts, self);
}

bool method_isupper(ThreadState&, Str& self) {
  bool cased = false;
  for (std::size_t i = 0; i < self.length; ++i) {
    if (is_lower(self.at(i)) || is_title(self.at(i))) {
      return false;
    }
    cased = cased || is_upper(self.at(i));
  }
  return cased;
}
bool method_islower(ThreadState&, Str& self) {
  bool cased = false;
  for (std::size_t i = 0; i < self.length; ++i) {
    if (is_upper(self.at(i)) || is_title(self.at(i))) {
      return false;
    }
    cased = cased || is_lower(self.at(i));
  }
  return cased;
}
bool method_istitle(ThreadState&, Str& self) {
  bool cased = false;
  bool after_cased = false;
  for (std::size_t i = 0; i < self.length; ++i) {
    const char32_t c = self.at(i);
    if (is_upper(c) || is_title(c)) {
      if (after_cased) {
        return false;
      }
      after_cased = cased = true;
    } else if (is_lower(c)) {
      if (!after_cased) {
        return false;
      }
      cased = true;
    } else {
      after_cased = false;
    }
  }
  return cased;
}
bool method_isidentifier(ThreadState&, Str& self) {
  for (std::size_t i = 0; i < self.length; ++i) {
    if (i == 0 ? !is_xid_start(self.at(i)) : !is_xid_continue(self.at(i))) {
      return false;
    }
  }
  return self.length > 0;
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&method_capitalize>("capitalize($self, /)",
                               "Return a capitalized version of the string."),
    native<&method_casefold>("casefold($self, /)",
                             "Return a version of the string suitable for caseless comparisons."),
    native<&method_title>("title($self, /)",
                          "Return a version of the string where each word is titlecased."),
    native<&method_lower>("lower($self, /)", "Return a copy of the string converted to lowercase."),
    native<&method_swapcase>(
        "swapcase($self, /)",
        "Convert uppercase characters to lowercase and lowercase characters to uppercase."),
    native<&method_upper>("upper($self, /)", "Return a copy of the string converted to uppercase."),
    native<&method_isascii>("isascii($self, /)",
                            "Return True if all characters in the string are ASCII."),
    native<&method_islower>("islower($self, /)",
                            "Return True if the string is a lowercase string."),
    native<&method_isupper>("isupper($self, /)",
                            "Return True if the string is an uppercase string."),
    native<&method_istitle>("istitle($self, /)",
                            "Return True if the string is a title-cased string."),
    native<&all_characters<is_space>>("isspace($self, /)",
                                      "Return True if the string is a whitespace string."),
    native<&all_characters<is_decimal>>("isdecimal($self, /)",
                                        "Return True if the string is a decimal string."),
    native<&all_characters<is_digit>>("isdigit($self, /)",
                                      "Return True if the string is a digit string."),
    native<&all_characters<is_numeric>>("isnumeric($self, /)",
                                        "Return True if the string is a numeric string."),
    native<&all_characters<is_alpha>>("isalpha($self, /)",
                                      "Return True if the string is an alphabetic string."),
    native<&all_characters<is_alnum>>("isalnum($self, /)",
                                      "Return True if the string is an alpha-numeric string."),
    native<&method_isidentifier>("isidentifier($self, /)",
                                 "Return True if the string is a valid Python identifier."),
    native<&method_isprintable>("isprintable($self, /)",
                                "Return True if all characters in the string are printable."),
});

}  // namespace

std::span<const NativeDef> str_case_methods() { return kMethods; }

}  // namespace minipy
