#!/usr/bin/env python3
"""Breaks pieces of Python files at random and compares what minipy and CPython 3.13 say of them.

usage: python3.13 tools/mutate_library.py [--batch build/release/front_end_batch] [--count 20000]
                                          [--seed 1] [--keep FOLDER] [--whole] FILE_OR_DIR...

A program is a piece of a file, from one line without indentation on (with --whole: the file), with
one to three changes: a token, a character or a line removed, doubled, swapped, replaced or put in,
a line cut, an indentation changed. Programs differ in one of these ways, the first that applies:

    verdict    one accepts what the other refuses         (status 1)
    type       another class of exception
    message    another text
    place      another line or column, where it begins
    end        another line or column, where it ends
    warnings   both accept, with other warnings

Prints how often and for which messages; --keep writes the programs, each behind both answers.
"""
import argparse
import collections
import keyword
import pathlib
import random
import re
import sys

import front_end

TOKEN = re.compile(r"\w+|[ \t]+|\n|[^\w\s]")
WORDS = [*keyword.kwlist, *keyword.softkwlist, "print", "x", "0", "1.5", "1_", "0x", "08", "1e", "'a'",
         "b'a'", "f'{x}'", "f'{'", "'", '"', '"""', "(", ")", "[", "]", "{", "}", ",", ":", ";", ".",
         "...", "=", "==", "!=", "<>", ":=", "->", "+", "-", "*", "**", "/", "//", "%", "@", "&", "|",
         "^", "~", "<", ">", "<<", ">>", "+=", "**=", "!", "?", "$", "`", "\\", "\n", "\n    ",
         "*x", "**x", "x=1", "x,", "x: int", "(yield)", "*, ", "/, ", "__debug__", "None", "True"]
CHARACTERS = list("'\"()[]{}:=,.;#\\ \t\n\f0_eExjbfru!@*%é€·\u00a0\u201c\u037e")


def pieces(text):
    """Places where a line starts without indentation."""
    return [match.start() for match in re.finditer(r"^(?=[^\s#)\]}])", text, re.MULTILINE)] or [0]


def cut_piece(rng, text):
    starts = pieces(text)
    first = rng.randrange(len(starts))
    begin = starts[first]
    end = len(text)
    size = rng.choice((200, 600, 2000))
    for start in starts[first + 1:]:
        if start - begin > size:
            end = start
            break
    return text[begin:end]


def change_list(rng, items, pool):
    """Removes, doubles, swaps, replaces or puts in one item."""
    at = rng.randrange(len(items))
    kind = rng.randrange(5 if pool else 3)
    if kind == 0:
        del items[at]
    elif kind == 1:
        items.insert(at, items[at])
    elif kind == 2:
        other = min(at + rng.choice((1, 1, 2)), len(items) - 1)
        items[at], items[other] = items[other], items[at]
    elif kind == 3:
        items[at] = rng.choice(pool)
    else:
        items.insert(at, rng.choice(pool))
    return "".join(items)


def change_indentation(rng, text):
    lines = text.splitlines(keepends=True)
    at = rng.randrange(len(lines))
    body = lines[at].lstrip(" \t")
    before = lines[at][:len(lines[at]) - len(body)]
    lines[at] = rng.choice((before + " ", before[:-1], before + "    ", before[4:], "\t" + before,
                            before.replace("    ", "\t", 1), "")) + body
    return "".join(lines)


def cut_line(rng, text):
    lines = text.splitlines(keepends=True)
    at = rng.randrange(len(lines))
    lines[at] = lines[at][:rng.randrange(len(lines[at]) + 1)]
    return "".join(lines) if rng.random() < 0.5 else "".join(lines[:at + 1])


def change(rng, text):
    if not text:
        return rng.choice(WORDS)
    kind = rng.random()
    if kind < 0.5:
        return change_list(rng, TOKEN.findall(text), WORDS)
    if kind < 0.7:
        return change_list(rng, list(text), CHARACTERS)
    if kind < 0.8:
        return change_list(rng, text.splitlines(keepends=True), [])
    return change_indentation(rng, text) if kind < 0.9 else cut_line(rng, text)


def program(rng, files, whole):
    text = rng.choice(files)
    text = text if whole else cut_piece(rng, text)
    for _ in range(rng.choice((1, 1, 2, 3))):
        text = change(rng, text)
    return text.encode("utf-8", "surrogatepass")


def difference(wanted, found):
    """(kind, what to count it under), or None."""
    if wanted == found:
        return None
    refused = [lines[0].startswith("ERROR") for lines in (wanted, found)]
    if refused == [False, False] and found[0] == "ok":
        return "warnings", f"{wanted[1:2]} / {found[1:2]}"
    if refused != [True, True]:
        return "verdict", f"{wanted[0]} / {found[0]}"
    (_, name, *place, message), (_, our_name, *our_place, our_message) = (
        lines[0].split(" ", 6) for lines in (wanted, found))
    if name != our_name:
        return "type", f"{name}: {message} / {our_name}: {our_message}"
    if message != our_message:
        return "message", f"{message} / {our_message}"
    return ("place" if place[:2] != our_place[:2] else "end"), message


def read_files(paths):
    texts = []
    for path in front_end.files_of(paths):
        try:
            texts.append(path.read_text(encoding="utf-8"))
        except UnicodeDecodeError:
            pass
    return [text for text in texts if text]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--batch", default="build/release/front_end_batch")
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--whole", action="store_true")
    parser.add_argument("paths", nargs="+")
    options = parser.parse_args()
    front_end.need_cpython()
    rng = random.Random(options.seed)
    files = read_files(options.paths)
    batch = front_end.Batch(options.batch, "check")
    kinds, messages, refused = collections.Counter(), collections.Counter(), 0
    for number in range(options.count):
        source = program(rng, files, options.whole)
        wanted = front_end.expected("<mutant>", source, dumps=False)
        found = batch.answer("<mutant>", source)
        refused += wanted[0] != "ok"
        what = difference(wanted, found)
        if what is None:
            continue
        kinds[what[0]] += 1
        messages[what[0], re.sub(r"\d+", "N", what[1])] += 1
        if options.keep:
            options.keep.mkdir(parents=True, exist_ok=True)
            shown = "".join(f"# {line}\n" for line in (*wanted[:3], "---", *found[:3]))
            path = options.keep / f"{what[0]}_{number}.py"
            path.write_bytes(shown.encode("utf-8", "replace") + source)
    print(f"{options.count} programs, {refused} refused by CPython; "
          f"{options.count - sum(kinds.values())} the same, "
          + ", ".join(f"{kinds[kind]} {kind}" for kind in
                      ("verdict", "type", "message", "place", "end", "warnings")))
    for (kind, text), count in messages.most_common(60):
        print(f"{count:6} {kind:8} {text}")
    return 1 if kinds["verdict"] else 0


if __name__ == "__main__":
    sys.exit(main())
