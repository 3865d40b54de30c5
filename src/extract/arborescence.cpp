#include "extract/arborescence.hpp"

#include <numeric>
#include <utility>

namespace argmap::extract {
namespace {

constexpr std::uint32_t nothing = 0xFFFFFFFF;

/// Skew heaps over the edges; the greatest weight is on top. Adding to a whole heap is lazy.
class Heaps {
 public:
  explicit Heaps(std::span<const Edge> edges)
      : left_(edges.size(), nothing), right_(edges.size(), nothing), pending_(edges.size(), 0), weight_(edges.size()) {
    for (std::size_t i = 0; i < edges.size(); ++i) weight_[i] = edges[i].weight;
  }

  [[nodiscard]] double weight(std::uint32_t heap) const { return weight_[heap]; }

  void add(std::uint32_t heap, double amount) {
    if (heap == nothing) return;
    weight_[heap] += amount;
    pending_[heap] += amount;
  }

  /// Iterative: a heap may be a chain as long as there are edges.
  std::uint32_t meld(std::uint32_t a, std::uint32_t b) {
    std::uint32_t top = nothing;
    std::uint32_t above = nothing;
    while (a != nothing && b != nothing) {
      if (weight_[b] > weight_[a] || (weight_[b] == weight_[a] && b < a)) std::swap(a, b);
      push_down(a);
      if (above == nothing) {
        top = a;
      } else {
        left_[above] = a;
      }
      const std::uint32_t rest = right_[a];
      right_[a] = left_[a];
      above = a;
      a = rest;
    }
    const std::uint32_t remaining = a != nothing ? a : b;
    if (above == nothing) return remaining;
    left_[above] = remaining;
    return top;
  }

  std::uint32_t pop(std::uint32_t heap) {
    push_down(heap);
    return meld(left_[heap], right_[heap]);
  }

 private:
  void push_down(std::uint32_t heap) {
    add(left_[heap], pending_[heap]);
    add(right_[heap], pending_[heap]);
    pending_[heap] = 0;
  }

  std::vector<std::uint32_t> left_, right_;
  std::vector<double> pending_, weight_;
};

/// Which nodes have been contracted into one, with an undo for expanding circles again.
class Contractions {
 public:
  explicit Contractions(std::uint32_t nodes) : parent_(nodes), size_(nodes, 1) {
    std::iota(parent_.begin(), parent_.end(), 0u);
  }

  [[nodiscard]] std::uint32_t find(std::uint32_t node) const {
    while (parent_[node] != node) node = parent_[node];
    return node;
  }

  bool join(std::uint32_t a, std::uint32_t b) {
    a = find(a);
    b = find(b);
    if (a == b) return false;
    if (size_[a] < size_[b]) std::swap(a, b);
    parent_[b] = a;
    size_[a] += size_[b];
    undo_.push_back(b);
    return true;
  }

  [[nodiscard]] std::size_t time() const { return undo_.size(); }

  void back_to(std::size_t time) {
    for (; undo_.size() > time; undo_.pop_back()) {
      const std::uint32_t b = undo_.back();
      size_[parent_[b]] -= size_[b];
      parent_[b] = b;
    }
  }

 private:
  std::vector<std::uint32_t> parent_, size_, undo_;
};

class Arborescence {
 public:
  Arborescence(std::uint32_t nodes, std::uint32_t root, std::span<const Edge> edges)
      : edges_(edges),
        heaps_(edges),
        contractions_(nodes),
        heap_(nodes, nothing),
        seen_(nodes, nothing),
        chosen_(nodes, nothing) {
    seen_[root] = root;
    for (std::uint32_t e = 0; e < edges.size(); ++e) {
      if (edges[e].child != root && edges[e].child != edges[e].parent) {
        heap_[edges[e].child] = heaps_.meld(heap_[edges[e].child], e);
      }
    }
  }

  std::vector<std::uint32_t> run() {
    for (std::uint32_t start = 0; start < seen_.size(); ++start) grow(start);
    expand();
    return std::move(chosen_);
  }

 private:
  struct Circle {
    std::uint32_t node;                // what the circle became
    std::size_t time;                  // contractions before it
    std::vector<std::uint32_t> edges;  // of the circle
  };

  /// Follows the best edges backwards from `start` until known ground, contracting every circle on the way.
  void grow(std::uint32_t start) {
    path_.clear();
    taken_.clear();
    std::uint32_t node = contractions_.find(start);
    while (seen_[node] == nothing) {
      if (heap_[node] == nothing) break;  // unreachable from the root
      const std::uint32_t edge = heap_[node];
      heaps_.add(heap_[node], -heaps_.weight(edge));
      heap_[node] = heaps_.pop(edge);
      path_.push_back(node);
      taken_.push_back(edge);
      seen_[node] = start;
      node = contractions_.find(edges_[edge].parent);
      if (seen_[node] == start) node = contract(node);
    }
    for (const std::uint32_t edge : taken_) chosen_[contractions_.find(edges_[edge].child)] = edge;
  }

  std::uint32_t contract(std::uint32_t node) {
    const std::size_t time = contractions_.time();
    std::uint32_t heap = nothing;
    std::size_t from = path_.size();
    bool more = true;
    while (more) {
      --from;
      heap = heaps_.meld(heap, heap_[path_[from]]);
      more = contractions_.join(node, path_[from]);
    }
    const std::uint32_t merged = contractions_.find(node);
    circles_.push_back({merged, time, {taken_.begin() + static_cast<std::ptrdiff_t>(from), taken_.end()}});
    path_.resize(from);
    taken_.resize(from);
    drop_inner(heap);
    heap_[merged] = heap;
    seen_[merged] = nothing;
    return merged;
  }

  /// Edges between nodes of one circle can never be chosen again.
  void drop_inner(std::uint32_t& heap) {
    while (heap != nothing && contractions_.find(edges_[heap].parent) == contractions_.find(edges_[heap].child)) {
      heap = heaps_.pop(heap);
    }
  }

  /// Opens the circles, the last one first: the edge into a circle replaces one of its own.
  void expand() {
    for (; !circles_.empty(); circles_.pop_back()) {
      const Circle& circle = circles_.back();
      const std::uint32_t entry = chosen_[circle.node];
      contractions_.back_to(circle.time);
      for (const std::uint32_t edge : circle.edges) chosen_[contractions_.find(edges_[edge].child)] = edge;
      if (entry != nothing) chosen_[contractions_.find(edges_[entry].child)] = entry;
    }
  }

  std::span<const Edge> edges_;
  Heaps heaps_;
  Contractions contractions_;
  std::vector<std::uint32_t> heap_, seen_, chosen_;
  std::vector<Circle> circles_;
  std::vector<std::uint32_t> path_;   // the nodes on the way from where the search began
  std::vector<std::uint32_t> taken_;  // the best edge of each
};

}  // namespace

std::vector<std::uint32_t> maximum_arborescence(std::uint32_t nodes, std::uint32_t root, std::span<const Edge> edges) {
  return Arborescence(nodes, root, edges).run();
}

}  // namespace argmap::extract
