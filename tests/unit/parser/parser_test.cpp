// Trees, spans, modes, and which texts are refused.
#include "parser/parser.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "parser/ast_dump.h"

namespace minipy {
namespace {

class ParserTest : public ::testing::Test {
 protected:
  /// The tree of a text without white space; the error's message when it is refused.
  std::string tree(std::string text, ParseMode mode = ParseMode::kFile) {
    source.emplace("t.py", std::move(text));
    auto parsed = parse(*source, arena, mode, warnings);
    if (!parsed) {
      return std::string(name_of(parsed.error().kind)) + ": " + parsed.error().message;
    }
    module = *parsed;
    std::string out;
    for (const char c : dump_ast(**parsed)) {
      if (c != ' ' && c != '\n') {
        out += c;
      }
    }
    return out;
  }
  bool accepts(const std::string& text) { return tree(text).find("Error: ") == std::string::npos; }
  /// The text under the only statement's expression.
  std::string spanned(const std::string& text) {
    tree(text);
    const auto* statement = ast::as<ast::ExprStmt>(module->body[0]);
    return std::string(source->slice(statement->value->span));
  }

  std::optional<SourceText> source;
  Arena arena;
  std::vector<Diagnostic> warnings;
  const ast::Module* module = nullptr;
};

TEST_F(ParserTest, Precedence) {
  EXPECT_EQ(tree("a + b * -c ** d\n"), tree("(a + (b * (-(c ** d))))\n"));
  EXPECT_EQ(tree("not a == b and c or d\n"), tree("((not (a == b)) and c) or d\n"));
  EXPECT_EQ(tree("a if b else c if d else e\n"), tree("a if b else (c if d else e)\n"));
  EXPECT_EQ(tree("a | b ^ c & d << e\n"), tree("a | (b ^ (c & (d << e)))\n"));
  EXPECT_NE(tree("a ** b ** c\n"), tree("(a ** b) ** c\n"));
  EXPECT_EQ(tree("a < b < c\n").find("BoolOp"), std::string::npos);
}

TEST_F(ParserTest, ContextsOfTargets) {
  const std::string text = tree("a, [b.c, *d[e]] = f\n");
  EXPECT_NE(text.find("Name(id='a',ctx=Store())"), std::string::npos);
  EXPECT_NE(text.find("attr='c',ctx=Store()"), std::string::npos);
  EXPECT_NE(text.find("Name(id='b',ctx=Load())"), std::string::npos);
  EXPECT_NE(text.find("Name(id='e',ctx=Load())"), std::string::npos);
  EXPECT_NE(tree("del a.b, (c, d)\n").find("ctx=Del()"), std::string::npos);
}

TEST_F(ParserTest, Spans) {
  EXPECT_EQ(spanned("(a + b)\n"), "a + b");
  EXPECT_EQ(spanned("(a, b)\n"), "(a, b)");
  EXPECT_EQ(spanned("a, b\n"), "a, b");
  EXPECT_EQ(spanned("f(x)(y) .z\n"), "f(x)(y) .z");
  EXPECT_EQ(spanned("'a' \"b\"\n"), "'a' \"b\"");
  EXPECT_EQ(spanned("lambda: (1)\n"), "lambda: (1)");
  EXPECT_EQ(spanned("{**a,}\n"), "{**a,}");
}

TEST_F(ParserTest, AGeneratorAloneTakesTheCallsBrackets) {
  tree("f(x for x in y)\n");
  const auto* call = ast::as<ast::Call>(ast::as<ast::ExprStmt>(module->body[0])->value);
  EXPECT_EQ(source->slice(call->args[0]->span), "(x for x in y)");
}

TEST_F(ParserTest, DictsAndSets) {
  EXPECT_NE(tree("{}\n").find("Dict("), std::string::npos);
  EXPECT_NE(tree("{a: b, **c}\n").find("Dict("), std::string::npos);
  EXPECT_NE(tree("{a, *b}\n").find("Set("), std::string::npos);
  EXPECT_NE(tree("{*a, b}\n").find("Set("), std::string::npos);
  EXPECT_NE(tree("{a: b for a in c}\n").find("DictComp("), std::string::npos);
  EXPECT_NE(tree("{(a := b) for a in c}\n").find("SetComp("), std::string::npos);
  EXPECT_NE(tree("{x := 1}\n").find("Set("), std::string::npos);
}

TEST_F(ParserTest, SoftKeywordsAreNames) {
  for (const char* text : {"match = case = type = _ = 1\n", "match(x)\n", "match[x]\n", "match.x\n",
                           "type(x)\n", "match -x\n", "case: int = 1\n", "print(match, case)\n"}) {
    EXPECT_TRUE(accepts(text)) << text;
  }
  EXPECT_NE(tree("match x:\n  case 1: pass\n").find("Match("), std::string::npos);
  EXPECT_NE(tree("match (x):\n  case 1: pass\n").find("Match("), std::string::npos);
  EXPECT_NE(tree("type X[T] = list[T]\n").find("TypeAlias("), std::string::npos);
}

TEST_F(ParserTest, WithAndItsParentheses) {
  EXPECT_NE(tree("with (a, b): pass\n"), tree("with ((a, b)): pass\n"));
  EXPECT_EQ(tree("with (a as b, c as d,): pass\n"), tree("with a as b, c as d: pass\n"));
  EXPECT_TRUE(accepts("with (a): pass\n"));
  EXPECT_TRUE(accepts("with (a, b) as c: pass\n"));
  EXPECT_TRUE(accepts("with (yield): pass\n"));
}

TEST_F(ParserTest, AnElifChainCountsAsNesting) {
  std::string text = "if a: pass\n";
  for (int i = 0; i < 5900; ++i) {
    text += "elif a: pass\n";
  }
  source.emplace("t.py", text);
  EXPECT_TRUE(parse(*source, arena, ParseMode::kFile, warnings));
  EXPECT_EQ(tree(text + text.substr(11)),
            "MemoryError: Parser stack overflowed - Python source too complex to parse");
}

TEST_F(ParserTest, DepthIsBounded) {
  std::string minuses(100000, '-');
  minuses.append("1\n");
  EXPECT_EQ(tree(minuses),
            "MemoryError: Parser stack overflowed - Python source too complex to parse");
  EXPECT_EQ(tree(std::string(300, '(')), "SyntaxError: too many nested parentheses");
}

TEST_F(ParserTest, Modes) {
  EXPECT_EQ(tree("a + b", ParseMode::kEval).find("Expression("), 0U);
  EXPECT_EQ(tree("a = b", ParseMode::kEval), "SyntaxError: invalid syntax");
  EXPECT_EQ(tree("a = b\n", ParseMode::kSingle).find("Interactive("), 0U);
  EXPECT_EQ(tree("a\nb\n", ParseMode::kSingle),
            "SyntaxError: multiple statements found while compiling a single statement");
}

TEST_F(ParserTest, RefusedWithAReason) {
  EXPECT_EQ(tree("f(a b)\n"), "SyntaxError: invalid syntax. Perhaps you forgot a comma?");
  EXPECT_EQ(tree("if a\n  b\n"), "SyntaxError: expected ':'");
  EXPECT_EQ(tree("f() = 1\n"),
            "SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='?");
  EXPECT_EQ(tree("def f(a=1, b): pass\n"),
            "SyntaxError: parameter without a default follows parameter with a default");
  EXPECT_EQ(tree("x = (1,\ny = 2\n"), "SyntaxError: '(' was never closed");
  EXPECT_EQ(tree("  x\n"), "IndentationError: unexpected indent");
  EXPECT_EQ(tree("print x\n"),
            "SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?");
  EXPECT_EQ(tree("a $ b\n"), "SyntaxError: invalid syntax");
}

TEST_F(ParserTest, AnErrorOfTheLexerWinsOverInvalidSyntax) {
  EXPECT_EQ(tree("a b\nx = 'c\n"), "SyntaxError: unterminated string literal (detected at line 2)");
  EXPECT_EQ(tree("a b\nx = )\n"), "SyntaxError: unmatched ')'");
}

TEST_F(ParserTest, ForgetsNothingOfABadEscape) {
  EXPECT_EQ(tree("'\\x1'\n"),
            "SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: "
            "truncated \\xXX escape");
  EXPECT_TRUE(accepts("'\\d'\n"));
  ASSERT_FALSE(warnings.empty());
  EXPECT_EQ(warnings.back().message, "invalid escape sequence '\\d'");
}

}  // namespace
}  // namespace minipy
