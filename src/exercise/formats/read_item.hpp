// One item, and the maps, of a sheet in JSON.
#pragma once

#include "argmap/exercise.hpp"
#include "exercise/formats/json_reader.hpp"

namespace argmap::exercise {

[[nodiscard]] Item read_item(JsonReader& reader, const Json& json, const std::string& path, bool with_key);
[[nodiscard]] SheetMap read_map(JsonReader& reader, const Json& json, const std::string& path);

}  // namespace argmap::exercise
