#include "vm/modules/text_decoder.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "vm/objects/str.h"
#include "vm/objects/text_codecs.h"

namespace minipy {

namespace {

/// `UTF_16` as `utf16`: enough to know the families.
std::string plain_name(const std::string& encoding) {
  std::string name;
  for (const char c : encoding) {
    if (c != '-' && c != '_' && c != ' ') {
      name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  return name;
}

/// Bytes of a UTF-8 character by its first byte; 1 for what begins none.
std::size_t utf8_length(unsigned char lead) {
  return lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
}

}  // namespace

TextDecoder::TextDecoder(std::string encoding, std::string errors, bool universal, bool translates)
    : encoding_(std::move(encoding)),
      errors_(std::move(errors)),
      universal_(universal),
      translates_(translates) {}

/// How many of the bytes are whole characters.
std::size_t TextDecoder::complete_prefix(std::string_view data) const {
  const std::string name = plain_name(encoding_);
  if (name.starts_with("utf8") || name == "u8") {
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, data.size()); ++back) {
      const auto byte = static_cast<unsigned char>(data[data.size() - back]);
      if ((byte & 0xC0) == 0x80) {
        continue;
      }
      return utf8_length(byte) > back && byte < 0xF5 && byte >= 0xC2 ? data.size() - back
                                                                     : data.size();
    }
    return data.size();
  }
  if (name.starts_with("utf16")) {
    std::size_t whole = data.size() & ~std::size_t{1};
    if (whole >= 2) {  // a high surrogate waits for the low one
      const bool big = name.ends_with("be") || byte_order_ == "-be";
      const auto high = static_cast<unsigned char>(data[whole - (big ? 2 : 1)]);
      whole -= (high & 0xFC) == 0xD8 ? 2 : 0;
    }
    return whole;
  }
  return name.starts_with("utf32") ? data.size() & ~std::size_t{3} : data.size();
}

Result<std::string> TextDecoder::decode(ThreadState& ts, std::string_view chunk, bool final) {
  std::string data = std::exchange(rest_, {});
  data += chunk;
  const std::size_t whole = final ? data.size() : complete_prefix(data);
  rest_ = data.substr(whole);
  data.resize(whole);
  std::string encoding = encoding_ + byte_order_;
  const std::string name = plain_name(encoding_);
  if (byte_order_.empty() && (name == "utf16" || name == "utf32") && !data.empty()) {
    // Later chunks have no mark.
    const bool big =
        data.starts_with("\xFE\xFF") || data.starts_with(std::string_view("\0\0\xFE\xFF", 4));
    byte_order_ = big ? "-be" : "-le";
  }
  if (name == "utf8sig") {
    if (byte_order_.empty() && !data.empty()) {
      byte_order_ = " ";  // the mark is looked for once
      if (data.starts_with("\xEF\xBB\xBF")) {
        data.erase(0, 3);
      }
    }
    encoding = "utf-8";
  }
  TRY(Ref<Str> decoded, decode_bytes(ts, data, encoding, errors_));
  return translate(to_utf8(*decoded), final);
}

std::string TextDecoder::translate(std::string text, bool final) {
  if (!universal_) {
    return text;
  }
  if (held_return_) {
    text.insert(text.begin(), '\r');
    held_return_ = false;
  }
  if (!final && text.ends_with('\r')) {
    text.pop_back();
    held_return_ = true;
  }
  if (text.find('\r') == std::string::npos) {
    seen_ |= text.find('\n') != std::string::npos ? kLineFeed : 0;
    return text;
  }
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool is_both = c == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    seen_ |= is_both ? kBoth : c == '\r' ? kReturn : c == '\n' ? kLineFeed : 0;
    if (c == '\r' && translates_) {
      result += '\n';
      i += is_both ? 1 : 0;
    } else {
      result += c;
      if (is_both) {
        result += text[++i];
      }
    }
  }
  return result;
}

}  // namespace minipy
