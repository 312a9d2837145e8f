/** The urge path: rate, say where and how, move or use a skill, rate again. */
@NullMarked
package org.tideover.conversation.urge;

import org.jspecify.annotations.NullMarked;
