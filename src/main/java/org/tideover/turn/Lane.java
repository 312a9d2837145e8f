package org.tideover.turn;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The events of one person, in their order; its owner keeps threads apart. */
final class Lane {
  private final Deque<InboxItem> items;
  private CompletableFuture<Void> behind = new CompletableFuture<>();

  /** A lane with its first event. */
  Lane(InboxItem first) {
    items = new ArrayDeque<>(List.of(first));
  }

  /** Adds an event, unless it is here already. */
  void add(InboxItem item) {
    if (items.stream().anyMatch(one -> one.id() == item.id())) {
      return;
    }
    items.add(item);
    behind.complete(null);
  }

  @Nullable InboxItem first() {
    return items.peek();
  }

  /** Everything that is here now. */
  List<InboxItem> all() {
    return List.copyOf(items);
  }

  /** Takes the first event out; the next one is now first. */
  void advance() {
    items.poll();
    behind = new CompletableFuture<>();
    if (items.size() > 1) {
      behind.complete(null);
    }
  }

  /** Done as soon as another event stands behind the first, which then should not dawdle. */
  CompletableFuture<Void> behind() {
    return behind;
  }

  /** The first event should not dawdle. */
  void hurry() {
    behind.complete(null);
  }
}
