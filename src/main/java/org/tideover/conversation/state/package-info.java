/**
 * What a conversation is made of: states, steps and what is kept of a person; used by every part of
 * it.
 */
@NullMarked
package org.tideover.conversation.state;

import org.jspecify.annotations.NullMarked;
