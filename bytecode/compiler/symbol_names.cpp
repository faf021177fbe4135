#include <algorithm>

#include "bytecode/compiler/symbol_table.h"

namespace minipy::compiler {

Symbol* SymbolMap::find(std::string_view name) {
  const auto found = index_.find(std::string(name));
  return found == index_.end() ? nullptr : &entries_[found->second].second;
}

const Symbol* SymbolMap::find(std::string_view name) const {
  const auto found = index_.find(std::string(name));
  return found == index_.end() ? nullptr : &entries_[found->second].second;
}

Symbol& SymbolMap::at_or_insert(std::string_view name) {
  const auto [place, inserted] = index_.try_emplace(std::string(name), entries_.size());
  if (inserted) {
    entries_.emplace_back(std::string(name), Symbol{});
  }
  return entries_[place->second].second;
}

void SymbolMap::erase(std::string_view name) {
  const auto found = index_.find(std::string(name));
  if (found == index_.end()) {
    return;
  }
  const std::size_t position = found->second;
  entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(position));
  index_.erase(found);
  for (auto& [text, place] : index_) {
    if (place > position) {
      --place;
    }
  }
}

NameScope Scope::scope_of(std::string_view mangled) const {
  const Symbol* symbol = symbols.find(mangled);
  return symbol != nullptr ? symbol->scope : NameScope::kUnknown;
}

std::string mangle(std::string_view class_name, std::string_view name) {
  if (class_name.empty() || !name.starts_with("__") || name.ends_with("__") ||
      name.find('.') != std::string_view::npos) {
    return std::string(name);
  }
  const std::size_t first = class_name.find_first_not_of('_');
  if (first == std::string_view::npos) {
    return std::string(name);
  }
  return "_" + std::string(class_name.substr(first)) + std::string(name);
}

std::string mangle_in(const Scope* scope, std::string_view class_name, std::string_view name) {
  if (scope != nullptr && scope->mangled_names && !scope->mangled_names->contains(name)) {
    return std::string(name);
  }
  return mangle(class_name, name);
}

Scope* SymbolTable::find(const void* node, BlockRole role) const {
  const auto found = blocks_.find({node, role});
  return found == blocks_.end() ? nullptr : found->second;
}

Scope& SymbolTable::add(const void* node, BlockRole role) {
  scopes_.push_back(std::make_unique<Scope>());
  Scope& scope = *scopes_.back();
  blocks_[{node, role}] = &scope;
  return scope;
}

const ast::Constant* docstring_of(ast::List<ast::Stmt> body) {
  const auto* first = body.empty() ? nullptr : ast::as<ast::ExprStmt>(body[0]);
  const auto* constant = first != nullptr ? ast::as<ast::Constant>(first->value) : nullptr;
  return constant != nullptr && constant->type == ast::ConstantKind::kStr ? constant : nullptr;
}

}  // namespace minipy::compiler
