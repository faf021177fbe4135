// Text to code: what the listings under tests/golden/dis do not show.
#include "bytecode/compiler/compiler.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "bytecode/disassembler.h"
#include "bytecode/verifier.h"

namespace minipy {
namespace {

class CompilerTest : public ::testing::Test {
 protected:
  using Code = std::shared_ptr<const CodeUnit>;

  /// The code of a text; null when it is refused, with `error` set.
  Code compiled(std::string text) {
    const SourceText source("t.py", std::move(text));
    warnings.clear();
    error.clear();
    CompileResult result = compile_source(source, options, warnings);
    if (!result) {
      error = std::string(name_of(result.error().kind)) + ": " + result.error().message;
      return nullptr;
    }
    return *result;
  }
  std::string refused(const std::string& text) {
    compiled(text);
    return error;
  }
  /// The code object of this name, at any depth.
  static Code find(const Code& code, const std::string& name) {
    for (const Constant& constant : code->constants) {
      if (const auto* inner = constant.get<Code>()) {
        if ((*inner)->name == name) {
          return *inner;
        }
        if (Code deeper = find(*inner, name)) {
          return deeper;
        }
      }
    }
    return nullptr;
  }
  static bool has(const CodeUnit& code, const std::string& instruction) {
    return disassemble_plain(code).find(instruction) != std::string::npos;
  }

  CompileOptions options;
  std::vector<Diagnostic> warnings;
  std::string error;
};

TEST_F(CompilerTest, QualifiedNames) {
  const Code code = compiled("class A:\n  def f(self):\n    def g(): pass\n    return lambda: 1\n");
  EXPECT_EQ(find(code, "A")->qualname, "A");
  EXPECT_EQ(find(code, "f")->qualname, "A.f");
  EXPECT_EQ(find(code, "g")->qualname, "A.f.<locals>.g");
  EXPECT_EQ(find(code, "<lambda>")->qualname, "A.f.<locals>.<lambda>");
}

TEST_F(CompilerTest, Flags) {
  const Code code = compiled(
      "def plain(): pass\ndef generator(): yield\nasync def coroutine(): pass\n"
      "async def both(): yield\ndef many(*a, **k): pass\n");
  constexpr std::uint32_t kGenerator = 0x20;
  constexpr std::uint32_t kCoroutine = 0x80;
  constexpr std::uint32_t kAsyncGenerator = 0x200;
  constexpr std::uint32_t kKinds = kGenerator | kCoroutine | kAsyncGenerator;
  EXPECT_EQ(find(code, "plain")->flags & kKinds, 0U);
  EXPECT_EQ(find(code, "generator")->flags & kKinds, kGenerator);
  EXPECT_EQ(find(code, "coroutine")->flags & kKinds, kCoroutine);
  EXPECT_EQ(find(code, "both")->flags & kKinds, kAsyncGenerator);
  EXPECT_EQ(find(code, "many")->flags & (kCodeVarArgs | kCodeVarKeywords),
            kCodeVarArgs | kCodeVarKeywords);
}

TEST_F(CompilerTest, ScopesDecideTheInstruction) {
  const Code code = compiled(
      "x = 1\ndef f(a):\n  b = a\n  def g():\n    nonlocal b\n    b = x\n  global y\n  y = len\n");
  EXPECT_TRUE(has(*code, "STORE_NAME"));
  const Code f = find(code, "f");
  EXPECT_TRUE(has(*f, "MAKE_CELL"));
  EXPECT_TRUE(has(*f, "STORE_DEREF"));
  EXPECT_TRUE(has(*f, "STORE_GLOBAL"));
  EXPECT_TRUE(has(*f, "LOAD_GLOBAL"));
  EXPECT_TRUE(has(*find(code, "g"), "STORE_DEREF"));
}

TEST_F(CompilerTest, ConstantsAreFolded) {
  EXPECT_TRUE(has(*compiled("x = 2 * 3 + 4\n"), "(10)"));
  EXPECT_TRUE(has(*compiled("x = 'a' * 3\n"), "('aaa')"));
  EXPECT_TRUE(has(*compiled("x = (1, (2, 3))\n"), "((1, (2, 3)))"));
  EXPECT_TRUE(has(*compiled("x = -0.0\n"), "(-0.0)"));
  EXPECT_TRUE(has(*compiled("x = 1 / 0\n"), "BINARY_OP"));
  EXPECT_TRUE(has(*compiled("x = 1 << 1000000\n"), "BINARY_OP"));
  EXPECT_TRUE(has(*compiled("x = 'a' * 1000000\n"), "BINARY_OP"));
}

TEST_F(CompilerTest, EqualConstantsOfDifferentTypesStayApart) {
  const Code code = compiled("x = [1, 1.0, True, 0.0, -0.0, 'a', b'a']\ny = (1, 1.0, True)\n");
  const std::string listing = disassemble_plain(*code);
  for (const char* shown : {"1", "1.0", "True", "0.0", "-0.0", "'a'", "b'a'"}) {
    EXPECT_NE(listing.find(shown), std::string::npos) << shown;
  }
  EXPECT_TRUE(has(*code, "((1, 1.0, True))"));
}

TEST_F(CompilerTest, DeadCodeIsLeftOut) {
  EXPECT_FALSE(has(*compiled("if 0: f()\n"), "CALL"));
  EXPECT_FALSE(has(*compiled("while 0: f()\n"), "CALL"));
  EXPECT_FALSE(has(*find(compiled("def f():\n  return 1\n  g()\n"), "f"), "CALL"));
}

TEST_F(CompilerTest, OptimisationLeavesOutAssertsAndDocstrings) {
  const std::string text = "def f():\n  'doc'\n  assert x\n";
  EXPECT_TRUE(has(*find(compiled(text), "f"), "RAISE_VARARGS"));
  options.optimize = 1;
  EXPECT_FALSE(has(*find(compiled(text), "f"), "RAISE_VARARGS"));
  EXPECT_NE(constant_repr(find(compiled(text), "f")->constants[0]), "None");
  options.optimize = 2;
  EXPECT_EQ(constant_repr(find(compiled(text), "f")->constants[0]), "None");
}

TEST_F(CompilerTest, RefusedAfterParsing) {
  EXPECT_EQ(refused("return\n"), "SyntaxError: 'return' outside function");
  EXPECT_EQ(refused("break\n"), "SyntaxError: 'break' outside loop");
  EXPECT_EQ(refused("def f(a, a): pass\n"),
            "SyntaxError: duplicate argument 'a' in function definition");
  EXPECT_EQ(refused("def f():\n  nonlocal x\n"), "SyntaxError: no binding for nonlocal 'x' found");
  EXPECT_EQ(refused("def f():\n  x = 1\n  global x\n"),
            "SyntaxError: name 'x' is assigned to before global declaration");
  EXPECT_EQ(refused("*a = 1\n"), "SyntaxError: starred assignment target must be in a list or tuple");
  EXPECT_EQ(refused("from __future__ import braces\n"), "SyntaxError: not a chance");
  EXPECT_EQ(refused("match x:\n  case {0: _, False: _}: pass\n"),
            "SyntaxError: mapping pattern checks duplicate key (False)");
}

TEST_F(CompilerTest, Warnings) {
  ASSERT_TRUE(compiled("x is 1\n"));
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_EQ(warnings[0].message, "\"is\" with 'int' literal. Did you mean \"==\"?");
  ASSERT_TRUE(compiled("assert (x, 'y')\n"));
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_EQ(warnings[0].message, "assertion is always true, perhaps remove parentheses?");
}

TEST_F(CompilerTest, DeepTreesEndInAnErrorNotInACrash) {
  std::string sum = "x = 1";
  for (int i = 0; i < 50000; ++i) {
    sum += " + a";
  }
  EXPECT_EQ(refused(sum).find("RecursionError: "), 0U) << error;
  std::string calls = "f";
  for (int i = 0; i < 50000; ++i) {
    calls += "()";
  }
  EXPECT_EQ(refused(calls).find("RecursionError: "), 0U) << error;
}

TEST_F(CompilerTest, EverythingIsVerified) {
  const Code good = compiled(
      "import a\nclass A(B, m=C):\n  x: int = 1\n  def f(self, *a, k=2, **kw):\n"
      "    try:\n      with a as b, c: yield [x for x in y] if 0 else {**a}\n"
      "    except* E as e: raise e from None\n    finally:\n      del k\n"
      "    match a:\n      case {'a': [1, *r], **s}: pass\n    return f'{a!r:>{b}}'\n");
  ASSERT_TRUE(good) << error;
  const std::function<void(const Code&)> check = [&](const Code& unit) {
    EXPECT_EQ(verify(*unit), "") << unit->name;
    for (const Constant& constant : unit->constants) {
      if (const auto* inner = constant.get<Code>()) {
        check(*inner);
      }
    }
  };
  check(good);
}

}  // namespace
}  // namespace minipy
