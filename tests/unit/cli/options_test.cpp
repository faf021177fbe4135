// The command line: what belongs to minipy, what to the program, what is refused and how.
#include "cli/options.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace minipy {
namespace {

using Words = std::vector<std::string>;

Options accepted(const Words& arguments) {
  const ParsedCommandLine parsed = parse_command_line(arguments);
  EXPECT_TRUE(parsed.options.has_value()) << parsed.error;
  return parsed.options.value_or(Options{});
}

std::string refused(const Words& arguments) {
  const ParsedCommandLine parsed = parse_command_line(arguments);
  EXPECT_FALSE(parsed.options.has_value());
  EXPECT_EQ(parsed.status, 2);
  return parsed.error.substr(0, parsed.error.find('\n'));
}

TEST(CommandLine, WhatFollowsTheFileBelongsToTheScript) {
  const Options options = accepted({"-O", "f.py", "--dis", "-c", "x"});
  EXPECT_EQ(options.source, ProgramSource::kFile);
  EXPECT_EQ(options.program, "f.py");
  EXPECT_EQ(options.view, View::kNone);
  EXPECT_EQ(options.arguments, (Words{"--dis", "-c", "x"}));
  EXPECT_EQ(options.optimize, 1);
}

TEST(CommandLine, CodeTakesTheNextArgumentOrTheRestOfItsCluster) {
  EXPECT_EQ(accepted({"-c", "print(1)", "a"}).program, "print(1)");
  const Options cluster = accepted({"-OOucprint(1)", "-u"});
  EXPECT_EQ(cluster.source, ProgramSource::kCommand);
  EXPECT_EQ(cluster.program, "print(1)");
  EXPECT_EQ(cluster.arguments, Words{"-u"});
  EXPECT_EQ(cluster.optimize, 2);
  EXPECT_TRUE(cluster.unbuffered);
}

TEST(CommandLine, StandardInputWithAndWithoutADash) {
  EXPECT_EQ(accepted({}).source, ProgramSource::kStandardInput);
  const Options dash = accepted({"-", "a"});
  EXPECT_EQ(dash.source, ProgramSource::kStandardInput);
  EXPECT_EQ(dash.program, "-");
  EXPECT_EQ(dash.arguments, Words{"a"});
}

TEST(CommandLine, AnOptionalValueNeedsAnEqualsSign) {
  const Options plain = accepted({"--dis", "f.py"});
  EXPECT_EQ(plain.view, View::kDis);
  EXPECT_EQ(plain.dis_layout, DisLayout::kDefault);
  EXPECT_EQ(plain.program, "f.py");
  EXPECT_EQ(accepted({"--dis=plain", "f.py"}).dis_layout, DisLayout::kPlain);
  EXPECT_EQ(accepted({"--dis=explain", "--run", "f.py"}).dis_layout, DisLayout::kExplain);
  EXPECT_EQ(accepted({"--ast", "f.py"}).view, View::kAst);
  EXPECT_EQ(accepted({"--ast=positions", "f.py"}).view, View::kAstWithPlaces);
  EXPECT_EQ(accepted({"--symbols", "f.py"}).view, View::kSymbols);
  EXPECT_EQ(accepted({"--trace-refs", "f.py"}).trace_refs, "");
  EXPECT_EQ(accepted({"--trace-refs=name=a", "f.py"}).trace_refs, "name=a");
  EXPECT_EQ(accepted({"--trace-out", "t.txt", "f.py"}).trace_file, "t.txt");
}

TEST(CommandLine, PythonsOptionsWithoutAnEffectAreAccepted) {
  EXPECT_EQ(accepted({"-X", "dev", "-Wignore", "-BsS", "f.py"}).program, "f.py");
}

TEST(CommandLine, ANearMissIsNamed) {
  EXPECT_EQ(refused({"--trace-ref", "f.py"}),
            "unknown option --trace-ref; did you mean --trace-refs?");
  EXPECT_EQ(refused({"--nothing-like-it", "f.py"}), "unknown option --nothing-like-it");
  EXPECT_EQ(refused({"-Z"}), "unknown option -Z");
  EXPECT_EQ(refused({"-c"}), "Argument expected for the -c option");
}

TEST(CommandLine, VersionAndHelpEndWithoutAProgram) {
  const ParsedCommandLine version = parse_command_line({"-V"});
  EXPECT_EQ(version.status, 0);
  EXPECT_TRUE(version.output.ends_with(" (Python 3.13 language)\n"));
  const ParsedCommandLine help = parse_command_line({"--help", "f.py"});
  EXPECT_EQ(help.status, 0);
  EXPECT_NE(help.output.find("--trace-refs"), std::string::npos);
}

TEST(CommandLine, Limits) {
  const Options options =
      accepted({"--max-steps", "1000", "--max-memory=64M", "--timeout", "1.5", "f.py"});
  EXPECT_EQ(options.limits.steps, 1000U);
  EXPECT_EQ(options.limits.bytes, std::uint64_t{64} << 20);
  ASSERT_TRUE(options.limits.time.has_value());
  EXPECT_EQ(options.limits.time->count(), 1.5);
  EXPECT_EQ(options.program, "f.py");
  EXPECT_FALSE(accepted({"f.py"}).limits.time.has_value());
  EXPECT_NE(refused({"--max-memory=12Q", "f.py"}).find("12Q"), std::string::npos);
}

TEST(CommandLine, Sizes) {
  EXPECT_EQ(parse_size("512"), 512U);
  EXPECT_EQ(parse_size("4k"), 4096U);
  EXPECT_EQ(parse_size("2GB"), std::uint64_t{2} << 30);
  for (const char* wrong : {"", "0", "M", "1X", "1MM", "-1", "1.5G", "99999999999999999999"}) {
    EXPECT_FALSE(parse_size(wrong).has_value()) << wrong;
  }
}

}  // namespace
}  // namespace minipy
