// `"…%s…" % (a, b)` with only %s, %r and %a becomes an f-string, which needs no tuple and no parsing
// of the format at run time.
#include <fmt/format.h>

#include "bytecode/compiler/folder.h"

namespace minipy::compiler {
namespace {

constexpr int kMaxDigits = 3;

/// One conversion: `%-10.3s`.
struct Conversion {
  bool left = false;
  int width = -1;
  int precision = -1;
  char letter = 0;
};

class ConversionReader {
 public:
  ConversionReader(std::string_view format, std::size_t position)
      : format_(format), position_(position) {}

  // False: not of the simple form.
  bool read(Conversion& conversion) {
    if (!next()) {
      return false;
    }
    while (current_ == '-' || current_ == '+' || current_ == ' ' || current_ == '#' ||
           current_ == '0') {
      conversion.left = conversion.left || current_ == '-';
      if (!next()) {
        return false;
      }
    }
    if (is_digit() && !read_number(conversion.width)) {
      return false;
    }
    if (current_ == '.') {
      conversion.precision = 0;
      if (!next() || (is_digit() && !read_number(conversion.precision))) {
        return false;
      }
    }
    conversion.letter = current_;
    return true;
  }

  std::size_t position() const { return position_; }

 private:
  bool next() {
    if (position_ >= format_.size()) {
      return false;
    }
    current_ = format_[position_++];
    return true;
  }
  bool is_digit() const { return current_ >= '0' && current_ <= '9'; }
  bool read_number(int& number) {
    number = 0;
    for (int digits = 1; is_digit(); ++digits) {
      number = number * 10 + (current_ - '0');
      if (!next() || digits >= kMaxDigits) {
        return false;
      }
    }
    return true;
  }

  std::string_view format_;
  std::size_t position_;
  char current_ = 0;
};

// Text up to the next conversion, with `%%` as `%`.
std::string read_literal(std::string_view format, std::size_t& position) {
  std::string text;
  while (position < format.size()) {
    if (format[position] != '%') {
      text += format[position++];
    } else if (position + 1 < format.size() && format[position + 1] == '%') {
      text += '%';
      position += 2;
    } else {
      break;
    }
  }
  return text;
}

}  // namespace

ast::Expr* Folder::format_piece(std::string_view format, std::size_t& position, ast::Expr* value) {
  ConversionReader reader(format, position + 1);
  Conversion conversion;
  if (!reader.read(conversion) ||
      (conversion.letter != 's' && conversion.letter != 'r' && conversion.letter != 'a')) {
    return nullptr;
  }
  position = reader.position();
  std::string spec;
  if (!conversion.left && conversion.width > 0) {
    spec = ">";
  }
  if (conversion.width >= 0) {
    spec += fmt::format("{}", conversion.width);
  }
  if (conversion.precision >= 0) {
    spec += fmt::format(".{}", conversion.precision);
  }
  auto* piece = arena_.make<ast::FormattedValue>();
  piece->kind = ast::Kind::kFormattedValue;
  piece->span = value->span;
  piece->value = value;
  piece->conversion = conversion.letter;
  if (!spec.empty()) {
    piece->format_spec = make(Constant{ConstantStr{spec}}, kNowhere);
  }
  return piece;
}

ast::Expr* Folder::fold_percent_format(ast::BinOp& node, std::string_view format,
                                       ast::List<ast::Expr> values) {
  std::vector<ast::Expr*> pieces;
  std::size_t used = 0;
  for (std::size_t position = 0;;) {
    const std::size_t start = position;
    std::string literal = read_literal(format, position);
    if (position != start) {
      pieces.push_back(make(Constant{ConstantStr{std::move(literal)}}, kNowhere));
    }
    if (position >= format.size()) {
      break;
    }
    ast::Expr* piece =
        used < values.size() ? format_piece(format, position, values[used++]) : nullptr;
    if (piece == nullptr) {
      return &node;
    }
    pieces.push_back(piece);
  }
  if (used < values.size()) {
    return &node;
  }
  auto* joined = arena_.make<ast::JoinedStr>();
  joined->kind = ast::Kind::kJoinedStr;
  joined->span = node.span;
  joined->values = arena_.copy(pieces);
  return joined;
}

}  // namespace minipy::compiler
