// What Unicode says about a character, as Python's str methods and identifiers ask: utf8proc knows
// the general categories and the simple case mappings; the tables beside this file hold what it
// lacks.
#pragma once

#include <optional>
#include <string>

namespace minipy {

// ---- classes of characters
bool is_space(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_title(char32_t c);
inline bool is_cased(char32_t c) { return is_upper(c) || is_lower(c) || is_title(c); }
/// What case-dependent rules look through: marks, modifiers, apostrophes.
bool is_case_ignorable(char32_t c);
bool is_alpha(char32_t c);
bool is_decimal(char32_t c);
bool is_digit(char32_t c);
bool is_numeric(char32_t c);
inline bool is_alnum(char32_t c) { return is_alpha(c) || is_numeric(c); }
/// Where str.splitlines() ends a line.
bool is_line_break(char32_t c);
/// First (later) character of an identifier after NFKC (PEP 3131).
bool is_xid_start(char32_t c);
bool is_xid_continue(char32_t c);

/// 0…9 for a decimal digit of any script.
std::optional<int> decimal_value(char32_t c);

// ---- case: one character may become up to three
void append_lower(std::u32string& out, char32_t c);
void append_upper(std::u32string& out, char32_t c);
void append_title(std::u32string& out, char32_t c);
/// str.casefold()
void append_folded(std::u32string& out, char32_t c);

}  // namespace minipy
