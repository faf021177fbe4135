// The listings: CPython's layout and the annotated one, from code written by hand.
#include <gtest/gtest.h>
#include <memory>

#include "bytecode/code_writer.h"
#include "bytecode/disassembler.h"
#include "bytecode/verifier.h"

namespace minipy {
namespace {

/// for _ in x: len, with a handler for the loop.
CodeUnit loop() {
  CodeWriter f("f");
  f.argument("x").name("len").number("7");
  f.line(1).op(Op::RESUME, 0);                                       // unit 0
  f.line(2).op(Op::LOAD_FAST, 0).op(Op::GET_ITER);                   // units 1, 2
  f.op(Op::FOR_ITER, 9);                                             // unit 3
  f.line(3).op(Op::LOAD_GLOBAL, 0).op(Op::POP_TOP).op(Op::POP_TOP);  // units 5, 10, 11
  f.op(Op::JUMP_BACKWARD, 11);                                       // unit 12
  f.line(2).op(Op::END_FOR).op(Op::POP_TOP);
  f.op(Op::RETURN_CONST, 0);
  return f.code;
}

TEST(PlainListing, LinesLabelsAndArguments) {
  EXPECT_EQ(verify(loop()), "");
  EXPECT_EQ(disassemble_plain(loop()),
            "  1           RESUME                   0\n"
            "\n"
            "  2           LOAD_FAST                0 (x)\n"
            "              GET_ITER\n"
            "      L1:     FOR_ITER                 9 (to L2)\n"
            "\n"
            "  3           LOAD_GLOBAL              0 (len)\n"
            "              POP_TOP\n"
            "              POP_TOP\n"
            "              JUMP_BACKWARD           11 (to L1)\n"
            "\n"
            "  2   L2:     END_FOR\n"
            "              POP_TOP\n"
            "              RETURN_CONST             0 (7)\n");
}

TEST(PlainListing, ExceptionTableAndCodeWithoutLines) {
  CodeWriter f("f");
  f.line(1).op(Op::RESUME).op(Op::NOP).number("7").op(Op::RETURN_CONST, 0);
  f.no_line().op(Op::COPY, 1).op(Op::POP_TOP).op(Op::RERAISE, 0).protect(1, 2, 3, 0, true);
  EXPECT_EQ(disassemble_plain(f.code),
            "   1           RESUME                   0\n"
            "       L1:     NOP\n"
            "       L2:     RETURN_CONST             0 (7)\n"
            "\n"
            "  --   L3:     COPY                     1\n"
            "               POP_TOP\n"
            "               RERAISE                  0\n"
            "ExceptionTable:\n"
            "  L1 to L2 -> L3 [0] lasti\n");
}

TEST(PlainListing, LongArgumentsShowTheirPrefix) {
  CodeWriter f("f");
  f.line(1).op(Op::RESUME).op(Op::LOAD_CONST, 0x101).op(Op::RETURN_VALUE);
  f.code.constants.resize(0x102, Constant{ConstantNone{}});
  EXPECT_EQ(disassemble_plain(f.code),
            "  1           RESUME                   0\n"
            "              EXTENDED_ARG             1\n"
            "              LOAD_CONST             257 (None)\n"
            "              RETURN_VALUE\n");
}

TEST(PlainListing, OperatorsInTheirText) {
  CodeWriter f("f");
  f.argument("x").line(1).op(Op::LOAD_FAST_LOAD_FAST, 0).op(Op::COMPARE_OP, 88);
  f.op(Op::LOAD_FAST, 0).op(Op::BINARY_OP, 13).op(Op::CALL_INTRINSIC_1, 5).op(Op::RETURN_VALUE);
  EXPECT_EQ(disassemble_plain(f.code),
            "  1           LOAD_FAST_LOAD_FAST      0 (x, x)\n"
            "              COMPARE_OP              88 (bool(==))\n"
            "              LOAD_FAST                0 (x)\n"
            "              BINARY_OP               13 (+=)\n"
            "              CALL_INTRINSIC_1         5 (INTRINSIC_UNARY_POSITIVE)\n"
            "              RETURN_VALUE\n");
}

class AnnotatedListing : public testing::Test {
 protected:
  AnnotatedListing() {
    CodeWriter f("f");
    f.argument("x").local("c", kLocalCell).number("7").code.first_line = 1;
    f.no_line().op(Op::MAKE_CELL, 1).line(1).op(Op::RESUME);
    f.line(2).op(Op::LOAD_FAST, 0).op(Op::STORE_DEREF, 1).op(Op::RETURN_CONST, 0);
    CodeWriter module("<module>");
    module.code.flags = 0;
    module.constant(std::make_shared<const CodeUnit>(f.code)).constant(ConstantNone{}).name("f");
    module.line(0).op(Op::RESUME).line(1).op(Op::LOAD_CONST, 0).op(Op::MAKE_FUNCTION);
    module.op(Op::STORE_NAME, 0).op(Op::RETURN_CONST, 1);
    module_ = module.code;
  }

  std::string listing(DisLayout layout) const { return disassemble(module_, source_, layout); }

  SourceText source_{"t.py", "def f(x):\n    c = x\n"};
  CodeUnit module_;
};

TEST_F(AnnotatedListing, NumbersCodeAndShowsScopesDepthsAndSource) {
  EXPECT_EQ(listing(DisLayout::kDefault),
            "code #0 <module>  t.py:1  consts: code #1, None\n"
            "        instruction              argument            scope  stack\n"
            "        RESUME                   0                          0 → 0\n"
            "   1  def f(x):\n"
            "        LOAD_CONST               0 (code #1 f)              0 → 1\n"
            "        MAKE_FUNCTION                                       1 → 1\n"
            "        STORE_NAME               0 (f)               G      1 → 0\n"
            "        RETURN_CONST             1 (None)                   0 → 0\n"
            "\n"
            "code #1 f  t.py:1  args: x  cells: c  consts: 7\n"
            "        instruction              argument            scope  stack\n"
            "        MAKE_CELL                1 (c)               cell   0 → 0\n"
            "   1  def f(x):\n"
            "        RESUME                   0                          0 → 0\n"
            "   2  c = x\n"
            "        LOAD_FAST                0 (x)               L      0 → 1\n"
            "        STORE_DEREF              1 (c)               cell   1 → 0\n"
            "        RETURN_CONST             0 (7)                      0 → 0\n"
            "\n"
            "scope: L local  E enclosing  G global  B built-in  G?B decided when it runs  "
            "C class body  cell shared with an inner function\n");
}

TEST_F(AnnotatedListing, ExplainAddsEachInstructionsSentence) {
  const std::string text = listing(DisLayout::kExplain);
  EXPECT_NE(text.find("        instruction              argument            scope  stack   "
                      "meaning\n"),
            std::string::npos);
  EXPECT_NE(text.find("STORE_DEREF              1 (c)               cell   1 → 0   "
                      "put the value into a closure's cell\n"),
            std::string::npos)
      << text;
}

TEST_F(AnnotatedListing, PlainListsInnerCodeUnderAHeading) {
  const std::string text = listing(DisLayout::kPlain);
  EXPECT_NE(text.find("\nDisassembly of <code object f at 0x"), std::string::npos);
  EXPECT_NE(text.find(", file \"t.py\", line 1>:\n  --           MAKE_CELL                1 (c)\n"),
            std::string::npos)
      << text;
}

TEST_F(AnnotatedListing, JsonHasOneObjectACodeObject) {
  const std::string text = listing(DisLayout::kJson);
  EXPECT_TRUE(text.starts_with("[{\"code\": 0, \"name\": \"<module>\"")) << text;
  EXPECT_TRUE(text.ends_with("\n  \"exceptions\": []}]\n")) << text;
  EXPECT_NE(text.find("{\"unit\": 1, \"op\": \"LOAD_CONST\", \"arg\": 0, \"text\": \"code #1 f\", "
                      "\"depth\": [0, 1], \"place\": [1, 0, 1, 1]},\n"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("\"locals\": [{\"name\": \"x\", \"kind\": \"local\"}, "
                      "{\"name\": \"c\", \"kind\": \"cell\"}]"),
            std::string::npos)
      << text;
}

TEST(JsonListing, TextIsEscaped) {
  CodeWriter f("f");
  f.constant(ConstantStr{"a\"\\\n\xED\xA0\x80\xC3\xA9"}).op(Op::RETURN_CONST, 0);
  const std::string text = disassemble(f.code, SourceText("t.py", ""), DisLayout::kJson);
  EXPECT_NE(text.find(R"({"repr": "'a\"\\\\\\n\\ud800é'"})"), std::string::npos) << text;
}

}  // namespace
}  // namespace minipy
