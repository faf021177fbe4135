# IO, TextIO and BinaryIO say what the methods of streams take and return
import inspect
from typing import IO, BinaryIO, TextIO

for cls in (IO, BinaryIO, TextIO):
    for name, member in sorted(vars(cls).items()):
        function = member.fget if isinstance(member, property) else member
        if hasattr(function, "__code__"):
            print(cls.__name__, type(member).__name__, name, inspect.signature(function), member.__isabstractmethod__)
# expect: IO function __enter__ (self) -> 'IO[AnyStr]' True
# expect: IO function __exit__ (self, type, value, traceback) -> None True
# expect: IO function close (self) -> None True
# expect: IO property closed (self) -> bool True
# expect: IO function fileno (self) -> int True
# expect: IO function flush (self) -> None True
# expect: IO function isatty (self) -> bool True
# expect: IO property mode (self) -> str True
# expect: IO property name (self) -> str True
# expect: IO function read (self, n: int = -1) -> ~AnyStr True
# expect: IO function readable (self) -> bool True
# expect: IO function readline (self, limit: int = -1) -> ~AnyStr True
# expect: IO function readlines (self, hint: int = -1) -> List[~AnyStr] True
# expect: IO function seek (self, offset: int, whence: int = 0) -> int True
# expect: IO function seekable (self) -> bool True
# expect: IO function tell (self) -> int True
# expect: IO function truncate (self, size: int = None) -> int True
# expect: IO function writable (self) -> bool True
# expect: IO function write (self, s: ~AnyStr) -> int True
# expect: IO function writelines (self, lines: List[~AnyStr]) -> None True
# expect: BinaryIO function __enter__ (self) -> 'BinaryIO' True
# expect: BinaryIO function write (self, s: Union[bytes, bytearray]) -> int True
# expect: TextIO function __enter__ (self) -> 'TextIO' True
# expect: TextIO property buffer (self) -> <class 'BinaryIO'> True
# expect: TextIO property encoding (self) -> str True
# expect: TextIO property errors (self) -> Optional[str] True
# expect: TextIO property line_buffering (self) -> bool True
# expect: TextIO property newlines (self) -> Any True
