#include "exercise/writers.hpp"
namespace argmap::exercise {
std::string write_html(const Sheet&, const SheetStyle&) {
  return "";
}
std::string write_interactive(const Sheet&, const SheetStyle&) {
  return "";
}
std::string write_gift(const Sheet&, const SheetStyle&) {
  return "";
}
std::string write_moodle(const Sheet&, const SheetStyle&) {
  return "";
}
std::string write_anki(const Sheet&, const SheetStyle&) {
  return "";
}
std::string write_csv(const Sheet&, const SheetStyle&) {
  return "";
}
std::string write_qti(const Sheet&, const SheetStyle&, std::string&) {
  return "";
}
std::string write_pdf(const Sheet&, const SheetStyle&, std::string&) {
  return "";
}
std::string map_svg(const Item&, std::string_view, bool) {
  return "";
}
}  // namespace argmap::exercise
