#include "extract/relations/arborescence.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace argmap::extract {
namespace {

constexpr std::uint32_t nothing = 0xFFFFFFFF;
constexpr std::uint32_t unmade = nothing - 1;  // of a heap

/// Skew heaps of edges; the greatest weight is on top. Adding to a whole heap is lazy.
class Heaps {
 public:
  /// A heap of one edge.
  std::uint32_t make(std::uint32_t edge, double weight) {
    nodes_.push_back({weight, 0, edge, nothing, nothing});
    return static_cast<std::uint32_t>(nodes_.size() - 1);
  }

  [[nodiscard]] double weight(std::uint32_t heap) const { return nodes_[heap].weight; }
  [[nodiscard]] std::uint32_t edge(std::uint32_t heap) const { return nodes_[heap].edge; }

  void add(std::uint32_t heap, double amount) {
    if (heap == nothing) return;
    nodes_[heap].weight += amount;
    nodes_[heap].pending += amount;
  }

  /// Iterative: a heap may be a chain as long as there are edges.
  std::uint32_t meld(std::uint32_t a, std::uint32_t b) {
    std::uint32_t top = nothing;
    std::uint32_t above = nothing;
    while (a != nothing && b != nothing) {
      if (is_before(nodes_[b], nodes_[a])) std::swap(a, b);
      push_down(a);
      if (above == nothing) {
        top = a;
      } else {
        nodes_[above].left = a;
      }
      const std::uint32_t rest = nodes_[a].right;
      nodes_[a].right = nodes_[a].left;
      above = a;
      a = rest;
    }
    const std::uint32_t remaining = a != nothing ? a : b;
    if (above == nothing) return remaining;
    nodes_[above].left = remaining;
    return top;
  }

  std::uint32_t pop(std::uint32_t heap) {
    push_down(heap);
    return meld(nodes_[heap].left, nodes_[heap].right);
  }

 private:
  struct Node {
    double weight;
    double pending;  // for all below
    std::uint32_t edge;
    std::uint32_t left, right;
  };

  static bool is_before(const Node& b, const Node& a) {
    return b.weight > a.weight || (b.weight == a.weight && b.edge < a.edge);
  }

  void push_down(std::uint32_t heap) {
    const double pending = std::exchange(nodes_[heap].pending, 0);
    add(nodes_[heap].left, pending);
    add(nodes_[heap].right, pending);
  }

  std::vector<Node> nodes_;
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
  Arborescence(std::uint32_t nodes, std::uint32_t root, std::span<const Edge> edges,
               std::span<const std::uint32_t> starts, std::span<const std::uint32_t> best)
      : edges_(edges),
        contractions_(nodes),
        starts_(starts),
        best_(best),
        heap_(nodes, unmade),
        seen_(nodes, nothing),
        chosen_(nodes, nothing) {
    seen_[root] = root;
    if (starts_.empty()) list_edges(root);
  }

  std::vector<std::uint32_t> run() {
    for (std::uint32_t start = 0; start < seen_.size(); ++start) grow(start);
    expand();
    return std::move(chosen_);
  }

 private:
  struct Circle {
    std::uint32_t node;  // what the circle became
    std::size_t time;    // contractions before it
    std::size_t first;   // of its edges; they reach up to those of the circle after it
  };

  /// By child, each child's in their order; those into the root and from a node to itself are left out.
  void list_edges(std::uint32_t root) {
    counted_.assign(seen_.size() + 1, 0);
    const auto counts = [&](const Edge& edge) { return edge.child != root && edge.child != edge.parent; };
    for (const Edge& edge : edges_) {
      if (counts(edge)) ++counted_[edge.child + std::size_t{1}];
    }
    std::partial_sum(counted_.begin(), counted_.end(), counted_.begin());
    incoming_.resize(counted_.back());
    std::vector<std::uint32_t> next(counted_.begin(), counted_.end() - 1);
    for (std::uint32_t e = 0; e < edges_.size(); ++e) {
      if (counts(edges_[e])) incoming_[next[edges_[e].child]++] = e;
    }
    starts_ = counted_;
  }

  template <typename Visit>
  void for_incoming(std::uint32_t node, Visit visit) const {
    const std::uint32_t last = starts_[node + std::size_t{1}];
    for (std::uint32_t i = starts_[node]; i < last; ++i) visit(incoming_.empty() ? i : incoming_[i]);
  }

  /// Takes the best edge into a node; the weights of the others are seen from it. A node that was never contracted has
  /// its edges still in a list, and most never need a heap.
  std::uint32_t take_best(std::uint32_t node) {
    if (heap_[node] == unmade) {
      if (!best_.empty()) return best_[node];
      std::uint32_t best = nothing;
      for_incoming(node, [&](std::uint32_t e) {
        if (best == nothing || edges_[e].weight > edges_[best].weight) best = e;
      });
      return best;
    }
    const std::uint32_t top = heap_[node];
    if (top == nothing) return nothing;
    heaps_.add(top, -heaps_.weight(top));
    heap_[node] = heaps_.pop(top);
    return heaps_.edge(top);
  }

  /// The heap of the edges into a node without the one that was taken.
  [[nodiscard]] std::uint32_t heap_without(std::uint32_t node, std::uint32_t taken) {
    if (heap_[node] != unmade) return heap_[node];
    std::uint32_t heap = nothing;
    for_incoming(node, [&](std::uint32_t e) {
      if (e != taken) heap = heaps_.meld(heap, heaps_.make(e, edges_[e].weight - double{edges_[taken].weight}));
    });
    return heap;
  }

  /// Follows the best edges backwards from `start` until known ground, contracting every circle on the way.
  void grow(std::uint32_t start) {
    path_.clear();
    taken_.clear();
    std::uint32_t node = contractions_.find(start);
    while (seen_[node] == nothing) {
      const std::uint32_t edge = take_best(node);
      if (edge == nothing) break;  // unreachable from the root
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
      heap = heaps_.meld(heap, heap_without(path_[from], taken_[from]));
      more = contractions_.join(node, path_[from]);
    }
    const std::uint32_t merged = contractions_.find(node);
    circles_.push_back({merged, time, in_circles_.size()});
    in_circles_.insert(in_circles_.end(), taken_.begin() + static_cast<std::ptrdiff_t>(from), taken_.end());
    path_.resize(from);
    taken_.resize(from);
    drop_inner(heap);
    heap_[merged] = heap;
    seen_[merged] = nothing;
    return merged;
  }

  /// Edges between nodes of one circle can never be chosen again.
  void drop_inner(std::uint32_t& heap) {
    while (heap != nothing) {
      const Edge& edge = edges_[heaps_.edge(heap)];
      if (contractions_.find(edge.parent) != contractions_.find(edge.child)) break;
      heap = heaps_.pop(heap);
    }
  }

  /// Opens the circles, the last one first: the edge into a circle replaces one of its own.
  void expand() {
    for (; !circles_.empty(); circles_.pop_back()) {
      const Circle& circle = circles_.back();
      const std::uint32_t entry = chosen_[circle.node];
      contractions_.back_to(circle.time);
      for (std::size_t i = circle.first; i < in_circles_.size(); ++i) {
        chosen_[contractions_.find(edges_[in_circles_[i]].child)] = in_circles_[i];
      }
      in_circles_.resize(circle.first);
      if (entry != nothing) chosen_[contractions_.find(edges_[entry].child)] = entry;
    }
  }

  std::span<const Edge> edges_;
  Heaps heaps_;
  Contractions contractions_;
  std::span<const std::uint32_t>
      starts_;  // by child: where its edges begin in `incoming_`; among all where that is empty
  std::span<const std::uint32_t> best_;  // by child, where they are known
  std::vector<std::uint32_t> counted_, incoming_;
  std::vector<std::uint32_t> heap_, seen_, chosen_;
  std::vector<Circle> circles_;
  std::vector<std::uint32_t> in_circles_;  // edges of one circle after the other
  std::vector<std::uint32_t> path_;        // the nodes on the way from where the search began
  std::vector<std::uint32_t> taken_;       // the best edge of each
};

}  // namespace

std::vector<std::uint32_t> maximum_arborescence(std::uint32_t nodes, std::uint32_t root, std::span<const Edge> edges,
                                                std::span<const std::uint32_t> starts,
                                                std::span<const std::uint32_t> best) {
  return Arborescence(nodes, root, edges, starts, best).run();
}

}  // namespace argmap::extract
