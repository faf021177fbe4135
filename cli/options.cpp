#include "cli/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>

#include "cli/command_line_split.h"

namespace minipy {

namespace {

constexpr int kUsageStatus = 2;
constexpr const char* kUsage =
    "usage: minipy [option] ... [-c cmd | -m mod | file | folder | -] [arg] ...\n";
constexpr const char* kHint = "Try 'minipy -h' for more information.\n";

/// Number of single-character changes between two words.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) {
    row[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

/// CLI11's help with Python's usage line on top.
class HelpFormatter final : public CLI::Formatter {
 public:
  std::string make_usage(const CLI::App* /*app*/, std::string /*name*/) const override {
    return kUsage;
  }
  std::string make_description(const CLI::App* /*app*/) const override { return {}; }
  std::string make_footer(const CLI::App* /*app*/) const override {
    return "\nWhat follows the program's name belongs to the program. A value of --dis,\n"
           "--ast and --trace-… is given with = only: --dis f.py shows f.py.\n"
           "Environment: PYTHONPATH, PYTHONHASHSEED, PYTHONUNBUFFERED.\n";
  }
};

/// Binds every option to a field of Options.
class CommandLine {
 public:
  explicit CommandLine(Options& options) : options_(options) {
    app_.set_help_flag();
    app_.formatter(std::make_shared<HelpFormatter>());
    add_views();
    add_python_flags();
    add_library_flags();
    add_limits();
    add_ignored_flags();
  }

  void parse(const std::vector<std::string>& own) {
    app_.parse(std::vector<std::string>(own.rbegin(), own.rend()));
    options_.optimize = static_cast<int>(optimize_->count());
    options_.isolated = isolated_;
    options_.verbose = static_cast<int>(verbose_->count());
    options_.ignore_environment = ignore_environment_ || isolated_;
    options_.unsafe_path_hidden = hide_unsafe_path_ || isolated_;
    if (trace_refs_->count() > 0) {
      options_.trace_refs = trace_filter_;
    }
    if (trace_scopes_->count() > 0) {
      options_.trace_scopes = traced_name_;
    }
    options_.trace_as_json = trace_format_ == "jsonl";
    if (!size_limit_.empty()) {
      options_.limits.bytes = parse_size(size_limit_);
    }
    if (time_limit_ > 0) {
      options_.limits.time = std::chrono::duration<double>(time_limit_);
    }
    if (tokens_) {
      options_.view = View::kTokens;
    } else if (ast_->count() > 0) {
      options_.view = ast_layout_ == "positions" ? View::kAstWithPlaces : View::kAst;
    } else if (symbols_) {
      options_.view = View::kSymbols;
    } else if (dis_->count() > 0) {
      options_.view = View::kDis;
      options_.dis_layout = dis_layout_ == "plain"     ? DisLayout::kPlain
                            : dis_layout_ == "explain" ? DisLayout::kExplain
                            : dis_layout_ == "json"    ? DisLayout::kJson
                                                       : DisLayout::kDefault;
    }
  }

  bool wants_help() const { return help_; }
  bool wants_version() const { return version_ > 0; }
  std::string help() const { return app_.help(); }

  /// The long option most like an unknown one; empty if none is near.
  std::string nearest(const std::string& unknown) const {
    const std::string name = unknown.substr(0, unknown.find('='));
    std::string best;
    std::size_t best_distance = 3;
    for (const CLI::Option* option : app_.get_options()) {
      for (const std::string& known : option->get_lnames()) {
        const std::size_t distance = edit_distance(name, "--" + known);
        if (distance < best_distance) {
          best_distance = distance;
          best = "--" + known;
        }
      }
    }
    return best;
  }

 private:
  void add_views() {
    constexpr const char* kGroup = "Looking inside";
    dis_ = app_.add_option("--dis", dis_layout_,
                           "print the bytecode and do not run\n"
                           "(plain: as python -m dis; explain: with meanings;\n"
                           "json: for programs)")
               ->type_name("[=plain|explain|json]")
               ->expected(0, 1)
               ->check(CLI::IsMember({"default", "plain", "explain", "json"}).description(""))
               ->group(kGroup);
    app_.add_flag("--tokens", tokens_, "print the tokens and do not run")->group(kGroup);
    ast_ = app_.add_option("--ast", ast_layout_,
                           "print the syntax tree and do not run\n"
                           "(positions: with the place of each node)")
               ->type_name("[=positions]")
               ->expected(0, 1)
               ->check(CLI::IsMember({"default", "positions"}).description(""))
               ->group(kGroup);
    app_.add_flag("--symbols", symbols_, "print what each name is in each scope and do not run")
        ->group(kGroup);
    app_.add_flag("--run", options_.run_after_view, "with a view: print it to stderr, then run")
        ->group(kGroup);
    trace_refs_ = app_.add_option("--trace-refs", trace_filter_,
                                  "run and show every change of a reference count\n"
                                  "(name=a, type=list, line=4-9, obj=list#1, all)")
                      ->type_name("[=FILTER]")
                      ->expected(0, 1)
                      ->group(kGroup);
    trace_scopes_ = app_.add_option("--trace-scopes", traced_name_,
                                    "run and show which scope answers for each name\n"
                                    "(a name: only that one)")
                        ->type_name("[=NAME]")
                        ->expected(0, 1)
                        ->excludes(trace_refs_)
                        ->group(kGroup);
    app_.add_option("--trace-format", trace_format_,
                    "jsonl: the trace of scopes as one JSON object a line")
        ->type_name("text|jsonl")
        ->check(CLI::IsMember({"text", "jsonl"}).description(""))
        ->excludes(trace_refs_)
        ->group(kGroup);
    app_.add_option("--trace-out", options_.trace_file, "write traces to a file, not to stderr")
        ->type_name("FILE")
        ->group(kGroup);
  }

  void add_python_flags() {
    constexpr const char* kGroup = "As python has them";
    app_.add_flag("-h,--help", help_, "print this and end")->group(kGroup);
    app_.add_flag("-V,--version", version_, "print the version and end")->group(kGroup);
    optimize_ = app_.add_flag_callback(
                        "-O", [] {}, "leave out assert statements; -OO: and docstrings")
                    ->group(kGroup);
    app_.add_flag("-u", options_.unbuffered, "write output at once")->group(kGroup);
    app_.add_flag("-E", ignore_environment_, "ignore PYTHON… variables")->group(kGroup);
    app_.add_flag("-I", isolated_, "-E and -P")->group(kGroup);
    app_.add_flag("-P", hide_unsafe_path_, "keep the script's folder out of sys.path")
        ->group(kGroup);
  }

  void add_limits() {
    constexpr const char* kGroup = "Running";
    app_.add_option("--max-steps", options_.limits.steps, "stop after so many instructions")
        ->type_name("N")
        ->check(CLI::PositiveNumber.description(""))
        ->group(kGroup);
    app_.add_option("--max-memory", size_limit_, "stop when it takes more memory: 100M, 2G")
        ->type_name("SIZE")
        ->check(CLI::Validator(
            [](std::string& text) {
              return parse_size(text) ? "" : "is no size: " + text + " (as 100M or 2G)";
            },
            ""))
        ->group(kGroup);
    app_.add_option("--timeout", time_limit_, "stop after so many seconds")
        ->type_name("SECONDS")
        ->check(CLI::PositiveNumber.description(""))
        ->group(kGroup);
  }

  void add_library_flags() {
    app_.add_option("--stdlib", options_.stdlib,
                    "look there, after minipy's own library: an installed CPython's lib/python3.13")
        ->type_name("DIR")
        ->group("Running");
  }

  /// Accepted, without an effect here.
  void add_ignored_flags() {
    for (const char* name : {"-b", "-B", "-d", "-R", "-s", "-S", "-x"}) {
      app_.add_flag_callback(name, [] {})->group("");
    }
    app_.add_flag("-q", options_.quiet)->group("");
    verbose_ = app_.add_flag_callback("-v", [] {})->group("");
    app_.add_option("-W", options_.warnings)->group("")->take_all();
    app_.add_option("-X", options_.x_options)->group("")->take_all();
  }

  Options& options_;
  CLI::App app_{"", "minipy"};
  CLI::Option* dis_ = nullptr;
  CLI::Option* ast_ = nullptr;
  CLI::Option* trace_refs_ = nullptr;
  CLI::Option* optimize_ = nullptr;
  std::string dis_layout_;
  std::string ast_layout_;
  std::string trace_filter_;
  CLI::Option* trace_scopes_ = nullptr;
  std::string traced_name_;
  std::string trace_format_;
  std::string size_limit_;
  double time_limit_ = 0;
  CLI::Option* verbose_ = nullptr;
  bool tokens_ = false;
  bool symbols_ = false;
  bool help_ = false;
  int version_ = 0;
  bool ignore_environment_ = false;
  bool isolated_ = false;
  bool hide_unsafe_path_ = false;
};

ParsedCommandLine refuse(const std::string& message) {
  ParsedCommandLine parsed;
  parsed.status = kUsageStatus;
  parsed.error = message + "\n" + kUsage + kHint;
  return parsed;
}

ParsedCommandLine print_and_end(std::string text) {
  ParsedCommandLine parsed;
  parsed.output = std::move(text);
  return parsed;
}

std::string unknown_option(const CommandLine& line, const CLI::ExtrasError& error) {
  const std::string what = error.what();
  const std::string unknown = what.substr(what.find_last_of(' ') + 1);
  const std::string near = line.nearest(unknown);
  return "unknown option " + unknown + (near.empty() ? "" : "; did you mean " + near + "?");
}

}  // namespace

ParsedCommandLine parse_command_line(const std::vector<std::string>& arguments) {
  SplitCommandLine split = split_command_line(arguments);
  if (!split.error.empty()) {
    return refuse(split.error);
  }
  ParsedCommandLine parsed;
  Options& options = parsed.options.emplace();
  CommandLine line(options);
  try {
    line.parse(split.own);
  } catch (const CLI::ExtrasError& error) {
    return refuse(unknown_option(line, error));
  } catch (const CLI::ParseError& error) {
    return refuse(error.what());
  }
  if (line.wants_help()) {
    return print_and_end(line.help());
  }
  if (line.wants_version()) {
    return print_and_end("minipy " MINIPY_VERSION " (Python 3.13 language)\n");
  }
  options.original = arguments;
  options.source = split.source;
  options.program = std::move(split.program);
  options.arguments = std::move(split.arguments);
  return parsed;
}

}  // namespace minipy
