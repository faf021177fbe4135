"""python -m json.tool: checks and lays out JSON."""
import json
import sys


def main():
    arguments = sys.argv[1:]
    options = {name for name in arguments if name.startswith("--")}
    files = [name for name in arguments if not name.startswith("--")]
    infile = open(files[0], encoding="utf-8") if files and files[0] != "-" else sys.stdin
    outfile = open(files[1], "w", encoding="utf-8") if len(files) > 1 else sys.stdout
    layout = {"indent": 4, "sort_keys": "--sort-keys" in options,
              "ensure_ascii": "--no-ensure-ascii" not in options}
    if "--compact" in options:
        layout.update(indent=None, separators=(",", ":"))
    elif "--no-indent" in options:
        layout["indent"] = None
    try:
        if "--json-lines" in options:
            objs = (json.loads(line) for line in infile)
        else:
            objs = (json.load(infile),)
        for obj in objs:
            json.dump(obj, outfile, **layout)
            outfile.write("\n")
    except ValueError as e:
        raise SystemExit(e)


if __name__ == "__main__":
    main()
