/** Everything else that people say: commands, greetings, questions, what is not text. */
@NullMarked
package org.tideover.conversation.talk;

import org.jspecify.annotations.NullMarked;
