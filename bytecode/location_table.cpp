#include "bytecode/location_table.h"

#include <algorithm>
#include <cstdint>

namespace minipy {

namespace {

constexpr int kFirstOneLine = 10;
constexpr int kNoColumns = 13;
constexpr int kLong = 14;
constexpr int kNoPlace = 15;
constexpr std::uint32_t kLongestRun = 8;

void add_byte(std::string& out, std::uint32_t byte) { out += static_cast<char>(byte); }

/// Six bits a byte, the lowest first; bit 6: more follow.
void add_varint(std::string& out, std::uint32_t number) {
  while (number >= 64) {
    add_byte(out, 64 | (number & 63));
    number >>= 6;
  }
  add_byte(out, number);
}
void add_signed(std::string& out, std::int64_t number) {
  add_varint(out, static_cast<std::uint32_t>(number < 0 ? (-number << 1) | 1 : number << 1));
}
void begin_entry(std::string& out, int code, std::uint32_t units) {
  add_byte(out, 0x80U | (static_cast<std::uint32_t>(code) << 3) | (units - 1));
}

/// One run of at most eight units. `line` is where the run before stood.
void add_run(std::string& out, const LineEntry& entry, std::uint32_t units, std::int64_t& line) {
  if (!entry.has_line) {
    begin_entry(out, kNoPlace, units);
    return;
  }
  const auto begin_line = static_cast<std::int64_t>(entry.range.begin.line);
  const auto end_line = static_cast<std::int64_t>(entry.range.end.line);
  const std::int64_t delta = begin_line - line;
  if (!entry.has_columns) {
    begin_entry(out, kNoColumns, units);
    add_signed(out, delta);
    line = begin_line;
    return;
  }
  const std::uint32_t column = entry.range.begin.column;
  const std::uint32_t end_column = entry.range.end.column;
  if (begin_line == end_line) {
    if (delta == 0 && column < 80 && end_column >= column && end_column - column < 16) {
      begin_entry(out, static_cast<int>(column >> 3), units);
      add_byte(out, ((column & 7) << 4) | (end_column - column));
      return;
    }
    if (delta >= 0 && delta < 3 && column < 128 && end_column < 128) {
      begin_entry(out, kFirstOneLine + static_cast<int>(delta), units);
      add_byte(out, column);
      add_byte(out, end_column);
      line = begin_line;
      return;
    }
  }
  begin_entry(out, kLong, units);
  add_signed(out, delta);
  add_varint(out, static_cast<std::uint32_t>(end_line - begin_line));
  add_varint(out, column + 1);
  add_varint(out, end_column + 1);
  line = begin_line;
}

/// Reads what the functions above wrote.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  bool at_end() const { return at_ >= bytes_.size(); }
  bool failed() const { return failed_; }
  std::uint32_t byte() {
    if (at_end()) {
      failed_ = true;
      return 0;
    }
    return static_cast<unsigned char>(bytes_[at_++]);
  }
  std::uint32_t varint() {
    std::uint32_t number = 0;
    for (int shift = 0; shift < 32; shift += 6) {
      const std::uint32_t part = byte();
      number |= (part & 63) << shift;
      if ((part & 64) == 0) {
        break;
      }
    }
    return number;
  }
  std::int64_t signed_varint() {
    const std::uint32_t number = varint();
    return (number & 1) != 0 ? -static_cast<std::int64_t>(number >> 1)
                             : static_cast<std::int64_t>(number >> 1);
  }
  /// Six bits a byte, the highest first.
  std::uint32_t big_varint() {
    std::uint32_t part = byte();
    std::uint32_t number = part & 63;
    while ((part & 64) != 0 && !failed_) {
      part = byte();
      number = (number << 6) | (part & 63);
    }
    return number;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

bool same_place(const LineEntry& a, const LineEntry& b) {
  return a.has_line == b.has_line && a.has_columns == b.has_columns &&
         (!a.has_line ||
          (a.range.begin.line == b.range.begin.line && a.range.end.line == b.range.end.line &&
           (!a.has_columns || (a.range.begin.column == b.range.begin.column &&
                               a.range.end.column == b.range.end.column))));
}

}  // namespace

std::string encode_locations(const LineTable& table, std::uint32_t first_line,
                             std::uint32_t unit_count) {
  std::string out;
  std::int64_t line = first_line;
  const auto& entries = table.entries();
  for (std::size_t i = 0; i < entries.size();) {
    std::size_t next = i + 1;
    while (next < entries.size() && same_place(entries[i], entries[next])) {
      ++next;
    }
    const std::uint32_t end = next < entries.size() ? entries[next].first_unit : unit_count;
    for (std::uint32_t left = end - entries[i].first_unit; left > 0;) {
      const std::uint32_t units = std::min(left, kLongestRun);
      add_run(out, entries[i], units, line);
      left -= units;
    }
    i = next;
  }
  return out;
}

std::optional<LineTable> decode_locations(std::string_view bytes, std::uint32_t first_line) {
  LineTable table;
  Reader reader(bytes);
  std::int64_t line = first_line;
  std::uint32_t unit = 0;
  while (!reader.at_end()) {
    const std::uint32_t head = reader.byte();
    if ((head & 0x80) == 0) {
      return std::nullopt;
    }
    const int code = static_cast<int>((head >> 3) & 15);
    LineEntry entry;
    entry.first_unit = unit;
    std::int64_t end_line = 0;
    if (code == kNoPlace) {
      entry.has_line = false;
      entry.has_columns = false;
    } else if (code == kNoColumns) {
      line += reader.signed_varint();
      end_line = line;
      entry.has_columns = false;
    } else if (code == kLong) {
      line += reader.signed_varint();
      end_line = line + reader.varint();
      const std::uint32_t column = reader.varint();
      const std::uint32_t end_column = reader.varint();
      entry.has_columns = column != 0 && end_column != 0;
      entry.range.begin.column = column - (column != 0 ? 1 : 0);
      entry.range.end.column = end_column - (end_column != 0 ? 1 : 0);
    } else if (code >= kFirstOneLine) {
      line += code - kFirstOneLine;
      end_line = line;
      entry.range.begin.column = reader.byte();
      entry.range.end.column = reader.byte();
    } else {
      const std::uint32_t second = reader.byte();
      end_line = line;
      entry.range.begin.column = (static_cast<std::uint32_t>(code) << 3) | ((second >> 4) & 7);
      entry.range.end.column = entry.range.begin.column + (second & 15);
    }
    entry.range.begin.line = static_cast<std::uint32_t>(line);
    entry.range.end.line = static_cast<std::uint32_t>(end_line);
    table.add(unit, entry);
    unit += (head & 7) + 1;
  }
  return reader.failed() ? std::nullopt : std::optional<LineTable>(std::move(table));
}

namespace {

void add_big_varint(std::string& out, std::uint32_t number, std::uint32_t first_bit) {
  std::uint32_t mark = first_bit;
  for (int shift = 30; shift > 0; shift -= 6) {
    if (number >= (1U << shift)) {
      add_byte(out, mark | 64 | ((number >> shift) & 63));
      mark = 0;
    }
  }
  add_byte(out, mark | (number & 63));
}

}  // namespace

std::string encode_exceptions(const ExceptionTable& table) {
  std::string out;
  for (const ExceptionEntry& entry : table.entries()) {
    add_big_varint(out, entry.start, 128);
    add_big_varint(out, entry.end - entry.start, 0);
    add_big_varint(out, entry.target, 0);
    add_big_varint(out, (entry.depth << 1) | (entry.push_lasti ? 1U : 0U), 0);
  }
  return out;
}

std::optional<ExceptionTable> decode_exceptions(std::string_view bytes) {
  ExceptionTable table;
  Reader reader(bytes);
  while (!reader.at_end()) {
    ExceptionEntry entry;
    entry.start = reader.big_varint();
    entry.end = entry.start + reader.big_varint();
    entry.target = reader.big_varint();
    const std::uint32_t depth = reader.big_varint();
    entry.depth = depth >> 1;
    entry.push_lasti = (depth & 1) != 0;
    table.add(entry);
  }
  return reader.failed() ? std::nullopt : std::optional<ExceptionTable>(std::move(table));
}

}  // namespace minipy
