#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

#include "argmap/document.hpp"
#include "text/bytes/decode_utf.hpp"

namespace argmap {
namespace {

constexpr std::size_t looked_at = std::size_t{64} * 1024;
constexpr std::size_t markup_looked_at = 1024;

struct Magic {
  std::size_t offset;
  std::string_view bytes;
  std::string_view what;
  std::string_view how;  ///< what turns it into text; empty where nothing does
};

using namespace std::string_view_literals;
constexpr std::array magics{
    Magic{0, "%PDF-"sv, "a PDF file", "pdftotext FILE.pdf"},
    Magic{0, "%!PS"sv, "a PostScript file", "ps2ascii FILE.ps"},
    Magic{0, "{\\rtf"sv, "an RTF file", "pandoc -t plain FILE.rtf"},
    Magic{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old Word or Office file", "antiword FILE.doc"},
    Magic{0, "\x1F\x8B"sv, "gzip-compressed", "gunzip FILE.gz"},
    Magic{0,
          "\xFD"
          "7zXZ\0"sv,
          "xz-compressed", "unxz FILE.xz"},
    Magic{4, "1AY&SY"sv, "bzip2-compressed", "bunzip2 FILE.bz2"},
    Magic{0, "\x28\xB5\x2F\xFD"sv, "zstd-compressed", "unzstd FILE.zst"},
    Magic{0, "7z\xBC\xAF\x27\x1C"sv, "a 7z archive", ""},
    Magic{0, "Rar!\x1A\x07"sv, "a RAR archive", ""},
    Magic{257, "ustar"sv, "a tar archive", "tar -xf FILE.tar"},
    Magic{0, "\x89PNG\r\n\x1A\n"sv, "a PNG picture", ""},
    Magic{0, "\xFF\xD8\xFF"sv, "a JPEG picture", ""},
    Magic{0, "GIF87a"sv, "a GIF picture", ""},
    Magic{0, "GIF89a"sv, "a GIF picture", ""},
    Magic{0, "II*\0"sv, "a TIFF picture", ""},
    Magic{0, "MM\0*"sv, "a TIFF picture", ""},
    Magic{8, "WEBP"sv, "a WebP picture", ""},
    Magic{8, "WAVEfmt"sv, "a sound file", ""},
    Magic{0, "OggS\0"sv, "a sound or video file", ""},
    Magic{0, "fLaC"sv, "a sound file", ""},
    Magic{0, "ID3\x03"sv, "a sound file", ""},
    Magic{0, "ID3\x04"sv, "a sound file", ""},
    Magic{4, "ftypmp4"sv, "a video file", ""},
    Magic{4, "ftypiso"sv, "a video file", ""},
    Magic{4, "ftypM4"sv, "a sound or video file", ""},
    Magic{0,
          "\x7F"
          "ELF"sv,
          "a program", ""},
    Magic{0, "MZ\x90\0"sv, "a program", ""},
    Magic{0, "\xCF\xFA\xED\xFE"sv, "a program", ""},
    Magic{0, "\xCA\xFE\xBA\xBE"sv, "a program", ""},
    Magic{0, "\0asm"sv, "a program", ""},
    Magic{0, "SQLite format 3\0"sv, "a database", ""},
};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view bytes) {
  std::string result(bytes);
  std::transform(result.begin(), result.end(), result.begin(), lower);
  return result;
}

std::string refuse(std::string_view what, std::string_view how) {
  if (how.empty()) return fmt::format("this is {}, not a text", what);
  return fmt::format("this is {}: convert it to text first, e.g. with `{}`", what, how);
}

/// A ZIP archive holds many things; the first names in it, or the file's own name, tell which.
std::string refuse_zip(std::string_view name, std::string_view bytes) {
  const std::string ending = lowered(name.substr(std::min(name.size(), name.rfind('.'))));
  const std::string_view head = bytes.substr(0, looked_at);
  if (ending == ".docx" || head.find("word/") != std::string_view::npos) {
    return refuse("a Word document (DOCX)", "pandoc -t plain FILE.docx");
  }
  if (ending == ".odt" || head.find("opendocument.text") != std::string_view::npos) {
    return refuse("an OpenDocument text", "pandoc -t plain FILE.odt");
  }
  if (ending == ".epub" || head.find("application/epub+zip") != std::string_view::npos) {
    return refuse("an EPUB book", "pandoc -t plain FILE.epub");
  }
  return refuse("a ZIP archive", "unzip FILE.zip");
}

/// A page begins with a tag, and one of these stands near its start. A mention of "<html>" in prose does not count.
bool is_html(std::string_view text) {
  const std::string_view blanks = " \t\r\n\f";
  const std::string head = lowered(text.substr(0, markup_looked_at));
  const std::size_t first = head.find_first_not_of(blanks);
  if (first == std::string::npos || head[first] != '<') return false;
  constexpr std::array tags{"<!doctype html"sv, "<html"sv, "<head>"sv, "<body"sv};
  return std::any_of(tags.begin(), tags.end(),
                     [&](std::string_view tag) { return head.find(tag) != std::string::npos; });
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte == 0x7F || (byte < 0x20 && !(byte >= '\t' && byte <= '\r'));
}

}  // namespace

std::string refusal(std::string_view name, std::string_view bytes) {
  if (bytes.size() >= std::numeric_limits<std::uint32_t>::max()) return "texts of 4 GiB and more cannot be read";
  const text::Signature signature = text::signature_of(bytes);
  std::string_view head = bytes.substr(signature.mark, looked_at);
  for (const Magic& magic : magics) {
    if (head.size() > magic.offset && head.substr(magic.offset).starts_with(magic.bytes)) {
      return refuse(magic.what, magic.how);
    }
  }
  if (head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06")) return refuse_zip(name, bytes);
  std::string decoded;
  if (signature.encoding != text::Encoding::utf8) {
    decoded = text::from_utf16(head, signature.encoding).text;
    head = decoded;
  }
  if (is_html(head)) return refuse("an HTML page", "pandoc -f html -t plain FILE.html");
  const auto controls = static_cast<std::size_t>(std::count_if(head.begin(), head.end(), is_control));
  if (controls * 10 > head.size()) return refuse("binary data", "");
  return "";
}

}  // namespace argmap
