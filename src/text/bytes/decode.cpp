#include "text/bytes/decode.hpp"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <memory>

#include "text/bytes/decode_utf.hpp"
#include "text/bytes/utf8.hpp"

namespace argmap::text {
namespace {

constexpr std::string_view fallback_charset = "windows-1252";
/// ICU looks at no more than this.
constexpr std::size_t detected_bytes = std::size_t{8} * 1024;
/// ICU's confidence, of 100, in an encoding whose byte sequences merely do not contradict it is 10.
constexpr int least_confidence = 12;
/// How much surer ICU must be of another encoding than of Western European.
constexpr int confidence_lead = 25;

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};
struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// Encodings that ICU may name, but that bytes which are no valid UTF-8 and have no NUL pattern are not in.
bool is_implausible(std::string_view charset) {
  return charset.starts_with("UTF-") || charset.starts_with("IBM") || charset.starts_with("ISO-2022");
}

bool is_western(std::string_view charset) {
  return charset == "ISO-8859-1" || charset == "windows-1252";
}

/// The likeliest 8-bit (or East Asian) encoding. ISO-8859-1 is read as its superset windows-1252, as browsers do.
std::string detect_charset(std::string_view sample) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  std::string best(fallback_charset);
  int best_confidence = least_confidence - 1;
  int western_confidence = -confidence_lead;
  for (std::int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
    const std::string_view name = ucsdet_getName(matches[i], &status);
    const int confidence = ucsdet_getConfidence(matches[i], &status);
    if (is_western(name)) western_confidence = std::max(western_confidence, confidence);
    if (is_implausible(name) || confidence <= best_confidence) continue;
    best = name;
    best_confidence = confidence;
  }
  const bool western = is_western(best) || best_confidence < western_confidence + confidence_lead;
  return western ? std::string(fallback_charset) : best;
}

Repaired convert(std::string_view bytes, const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> from(ucnv_open(charset.c_str(), &status));
  const std::unique_ptr<UConverter, CloseConverter> to(ucnv_open("UTF-8", &status));
  if (U_FAILURE(status)) return repair_utf8(bytes);
  Repaired result;
  UChar pivot[1024];
  UChar* pivot_source = pivot;
  UChar* pivot_target = pivot;
  const char* source = bytes.data();
  const char* const source_end = source + bytes.size();
  do {
    char out[4096];
    char* target = out;
    status = U_ZERO_ERROR;
    ucnv_convertEx(to.get(), from.get(), &target, out + sizeof out, &source, source_end, pivot, &pivot_source,
                   &pivot_target, pivot + 1024, result.text.empty(), true, &status);
    result.text.append(out, target);
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  for (std::size_t at = result.text.find("\xEF\xBF\xBD"); at != std::string::npos;
       at = result.text.find("\xEF\xBF\xBD", at + 3)) {
    ++result.replaced;
  }
  return result;
}

Decoded with_notes(Repaired repaired, std::string_view encoding) {
  Decoded decoded{std::move(repaired.text), {}};
  if (!encoding.empty()) decoded.notes.push_back({fmt::format("read as {}", encoding)});
  if (repaired.replaced == 1) decoded.notes.push_back({"1 invalid byte sequence was replaced"});
  if (repaired.replaced > 1) {
    decoded.notes.push_back({fmt::format("{} invalid byte sequences were replaced", repaired.replaced)});
  }
  return decoded;
}

Decoded decode_eight_bit(std::string_view bytes, std::size_t first_invalid) {
  // What ICU is shown begins shortly before the first byte that tells anything.
  const std::size_t start = first_invalid - std::min(first_invalid, detected_bytes / 8);
  const std::string charset = detect_charset(bytes.substr(start, detected_bytes));
  return with_notes(convert(bytes, charset), charset);
}

}  // namespace

Decoded decode(std::string_view bytes) {
  const Signature signature = signature_of(bytes);
  bytes.remove_prefix(signature.mark);
  if (signature.encoding == Encoding::utf16_little)
    return with_notes(from_utf16(bytes, signature.encoding), "UTF-16LE");
  if (signature.encoding == Encoding::utf16_big) return with_notes(from_utf16(bytes, signature.encoding), "UTF-16BE");
  const std::size_t valid = valid_utf8_prefix(bytes);
  if (valid == bytes.size()) return {std::string(bytes), {}};
  Repaired repaired = repair_utf8(bytes);
  // Accented letters in an 8-bit encoding hardly ever look like UTF-8: as many good sequences as bad ones tell it.
  if (signature.mark > 0 || repaired.multibyte >= repaired.replaced) return with_notes(std::move(repaired), "");
  return decode_eight_bit(bytes, valid);
}

}  // namespace argmap::text
