package org.tideover.conversation;

/** Where a conversation stands. Each state is one record with a stable id. */
public sealed interface ConversationState {
  /** Nothing is open. */
  record Idle() implements ConversationState {}
}
