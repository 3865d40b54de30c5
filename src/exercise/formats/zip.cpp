#include "exercise/formats/zip.hpp"

#include <zip.h>

#include <algorithm>
#include <cstring>

namespace argmap::exercise {
namespace {

/// What minizip writes into, as if it were a file.
struct Memory {
  std::string bytes;
  std::size_t at = 0;
};

voidpf open(voidpf opaque, const void*, int) {
  return opaque;
}

uLong read(voidpf, voidpf stream, void* into, uLong size) {
  auto* memory = static_cast<Memory*>(stream);
  const std::size_t count = std::min<std::size_t>(size, memory->bytes.size() - memory->at);
  std::memcpy(into, memory->bytes.data() + memory->at, count);
  memory->at += count;
  return static_cast<uLong>(count);
}

uLong write(voidpf, voidpf stream, const void* from, uLong size) {
  auto* memory = static_cast<Memory*>(stream);
  if (memory->at + size > memory->bytes.size()) memory->bytes.resize(memory->at + size);
  std::memcpy(memory->bytes.data() + memory->at, from, size);
  memory->at += size;
  return size;
}

ZPOS64_T tell(voidpf, voidpf stream) {
  return static_cast<Memory*>(stream)->at;
}

long seek(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
  auto* memory = static_cast<Memory*>(stream);
  const std::size_t base = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                           : origin == ZLIB_FILEFUNC_SEEK_CUR ? memory->at
                                                              : memory->bytes.size();
  if (base + offset > memory->bytes.size()) return -1;
  memory->at = base + offset;
  return 0;
}

int close(voidpf, voidpf) {
  return 0;
}

int no_error(voidpf, voidpf) {
  return 0;
}

bool add(zipFile zip, const std::string& name, const std::string& bytes) {
  zip_fileinfo info{};
  info.tmz_date.tm_year = 2000;
  info.tmz_date.tm_mday = 1;
  return zipOpenNewFileInZip(zip, name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED,
                             Z_DEFAULT_COMPRESSION) == ZIP_OK &&
         zipWriteInFileInZip(zip, bytes.data(), static_cast<unsigned>(bytes.size())) == ZIP_OK &&
         zipCloseFileInZip(zip) == ZIP_OK;
}

}  // namespace

std::string zip_of(const std::vector<std::pair<std::string, std::string>>& files, std::string& problem) {
  Memory memory;
  zlib_filefunc64_def functions{open, read, write, tell, seek, close, no_error, &memory};
  zipFile zip = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
  bool good = zip != nullptr;
  for (const auto& [name, bytes] : files) good = good && add(zip, name, bytes);
  good = (zip == nullptr || zipClose(zip, nullptr) == ZIP_OK) && good;
  if (good) return std::move(memory.bytes);
  problem = "cannot make a ZIP file";
  return "";
}

}  // namespace argmap::exercise
